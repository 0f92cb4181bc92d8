package org.dripstone.matching;

import java.util.List;

/**
 * A stretch of a cell that is a whole title.
 *
 * @param start in the text as written
 * @param candidates the solutions whose title it is; several when titles are alike
 */
record TitleSpan(int start, int end, List<Integer> candidates, boolean exact) {}
