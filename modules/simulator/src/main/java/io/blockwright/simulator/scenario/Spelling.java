package io.blockwright.simulator.scenario;

import io.blockwright.simulator.Parameter;

/** Which parameter somebody may have meant. */
final class Spelling {
    private static final int NEAR = 3;

    private Spelling() {}

    /** {@code : did you mean 'x'?}, or where to find the names when nothing is near. */
    static String nearest(String key) {
        String best = "";
        int least = NEAR + 1;
        for (Parameter parameter : Parameter.values()) {
            int distance = distance(key, parameter.key());
            if (distance < least) {
                least = distance;
                best = parameter.key();
            }
        }
        return best.isEmpty()
                ? ": './blockwright scenarios --parameters' lists them"
                : ": did you mean '" + best + "'?";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
