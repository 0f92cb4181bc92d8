package org.dripstone.identity.linkage;

import java.util.List;

/**
 * What things are numbered by, the rarest word of letters and digits in a phrase, such as L350X: things of one maker and
 * kind are described alike, and only this tells them apart.
 */
final class Models {

    private static final int SHORTEST = 4;

    /** Two phrases with other models are no more alike than this. */
    private static final double OTHER = 0.4;

    private final String[] models;

    private Models(String[] models) {
        this.models = models;
    }

    /** @param weights how much each word of each cell tells */
    static Models of(List<Cell> cells, double[][] weights) {
        String[] models = new String[cells.size()];
        for (int at = 0; at < models.length; at++) {
            models[at] = of(cells.get(at), weights[at]);
        }
        return new Models(models);
    }

    private static String of(Cell cell, double[] weights) {
        String model = "";
        double most = 0;
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] > most && isModel(cell.words().get(at))) {
                model = cell.words().get(at);
                most = weights[at];
            }
        }
        return model;
    }

    private static boolean isModel(String word) {
        return word.length() >= SHORTEST
                && word.chars().anyMatch(Character::isDigit)
                && word.chars().anyMatch(Character::isLetter);
    }

    /** How alike two phrases are at most, by their numbers in the column. */
    double most(int some, Cell one, int others, Cell other) {
        boolean apart = isMissing(models[some], other) && isMissing(models[others], one);
        return apart ? OTHER : 1;
    }

    private static boolean isMissing(String model, Cell other) {
        return !model.isEmpty() && !other.words().contains(model);
    }
}
