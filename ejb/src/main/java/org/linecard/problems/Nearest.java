package org.linecard.problems;

import java.util.Collection;

/** The known word that looks most like a mistyped one. */
public final class Nearest {

    private Nearest() { }

    /** Empty when none is near. */
    public static String to(String word, Collection<String> known) {
        String best = "";
        int least = Math.max(2, word.length() / 3) + 1;
        for (var candidate : known) {
            if (Math.abs(candidate.length() - word.length()) >= least) continue;
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
