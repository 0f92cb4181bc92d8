package org.dripstone.feed;

/**
 * {@code Label: value}, the value perhaps over several lines.
 *
 * @param marked whether a colon or a cell parts the two; else it is a question with what follows it
 */
record LabelledLine(String label, String value, boolean marked) {

    LabelledLine with(String line) {
        return new LabelledLine(label, value.isEmpty() ? line : value + "\n" + line, marked);
    }
}
