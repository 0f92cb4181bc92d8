package org.dripstone.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Splits the body of a multipart at its boundary; one that is not named is taken from the first line that could be. */
final class Pieces {

    private final Entity entity;
    private final Budget budget;
    private final byte[] boundary;

    Pieces(Entity entity, String named, Budget budget) {
        this.entity = entity;
        this.budget = budget;
        this.boundary = (named.isEmpty() ? guessed() : "--" + named.stripTrailing()).getBytes(ISO_8859_1);
    }

    /** From and to of each piece; the last one may lack its end. */
    List<int[]> split() {
        List<int[]> pieces = new ArrayList<>();
        if (boundary.length < 3 || !budget.takeScan(entity.length())) {
            return pieces;
        }
        byte[] bytes = entity.bytes();
        int start = -1;
        for (int at = entity.from(); at < entity.to(); ) {
            int end = Entity.lineEnd(bytes, at, entity.to());
            if (isBoundary(at)) {
                if (start >= 0) {
                    pieces.add(new int[] {start, Math.max(start, beforeLineEnd(at))});
                }
                start = end + 1;
                if (isLast(at)) {
                    return pieces;
                }
            }
            at = end + 1;
        }
        if (start >= 0 && start < entity.to()) {
            pieces.add(new int[] {start, entity.to()});
        }
        return pieces;
    }

    private boolean isBoundary(int at) {
        byte[] bytes = entity.bytes();
        if (at + boundary.length > entity.to()) {
            return false;
        }
        for (int i = 0; i < boundary.length; i++) {
            if (bytes[at + i] != boundary[i]) {
                return false;
            }
        }
        int after = at + boundary.length;
        // A longer boundary may begin with this one: that of an inner multipart.
        return after == entity.to() || bytes[after] <= ' ' || isLast(at);
    }

    private boolean isLast(int at) {
        int after = at + boundary.length;
        byte[] bytes = entity.bytes();
        boolean dashes = after + 1 < entity.to() && bytes[after] == '-' && bytes[after + 1] == '-';
        return dashes && (after + 2 >= entity.to() || bytes[after + 2] <= ' ');
    }

    /** The line end before a boundary belongs to the boundary. */
    private int beforeLineEnd(int at) {
        int end = at - 1;
        return end > entity.from() && entity.bytes()[end - 1] == '\r' ? end - 1 : end;
    }

    private String guessed() {
        byte[] bytes = entity.bytes();
        for (int at = entity.from(); at < entity.to(); ) {
            int end = Entity.lineEnd(bytes, at, entity.to());
            String line = new String(bytes, at, Math.min(end - at, 200), ISO_8859_1).stripTrailing();
            if (line.matches("--[^\\s].*") && beginsHead(end + 1)) {
                return line;
            }
            at = end + 1;
        }
        return "";
    }

    private boolean beginsHead(int at) {
        int length = Math.max(0, Math.min(8, entity.to() - at));
        return length == 8 && new String(entity.bytes(), at, length, ISO_8859_1).equalsIgnoreCase("content-");
    }
}
