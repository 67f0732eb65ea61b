package org.linecard.workbench;

import java.util.List;

/**
 * What a draft makes of one phone's file.
 *
 * @param phone the sample's name, or the device's
 * @param rows  the file, compared with what the pack's own text makes; only what differs, with a few lines around it
 */
public record Trial(String phone, String file, List<Row> rows) {

    /** One line of a comparison. */
    public enum Kind { SAME, GONE, NEW, CUT }

    public record Row(Kind kind, String text) { }

    public boolean isSame() {
        return rows.stream().allMatch(row -> row.kind() == Kind.SAME || row.kind() == Kind.CUT);
    }

    public List<Row> getRows() { return rows; }
}
