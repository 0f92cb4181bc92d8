package org.dripstone.feed;

/** {@code Label: value}, the value perhaps over several lines. */
record LabelledLine(String label, String value) {

    LabelledLine with(String line) {
        return new LabelledLine(label, value.isEmpty() ? line : value + "\n" + line);
    }
}
