package org.linecard.workbench;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import org.linecard.workbench.Trial.Kind;
import org.linecard.workbench.Trial.Row;

/** Two texts, line by line. */
final class Comparison {

    private static final int AROUND = 2;

    private Comparison() { }

    /** What differs, with two lines around it; {@link Kind#CUT} stands for what was left out. */
    static List<Row> of(String before, String after) {
        var all = new ArrayList<Row>();
        for (var row : DiffRowGenerator.create().showInlineDiffs(false).lineNormalizer(line -> line).build().generateDiffRows(before.lines().toList(), after.lines().toList())) add(row, all);
        return cut(all);
    }

    private static void add(DiffRow row, List<Row> rows) {
        switch (row.getTag()) {
            case EQUAL -> rows.add(new Row(Kind.SAME, row.getOldLine()));
            case DELETE -> rows.add(new Row(Kind.GONE, row.getOldLine()));
            case INSERT -> rows.add(new Row(Kind.NEW, row.getNewLine()));
            case CHANGE -> {
                rows.add(new Row(Kind.GONE, row.getOldLine()));
                rows.add(new Row(Kind.NEW, row.getNewLine()));
            }
        }
    }

    private static List<Row> cut(List<Row> all) {
        var kept = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == Kind.SAME) continue;
            for (int j = Math.max(0, i - AROUND); j <= Math.min(all.size() - 1, i + AROUND); j++) kept[j] = true;
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < all.size(); i++) {
            if (kept[i]) rows.add(all.get(i));
            else if (i == 0 || kept[i - 1]) rows.add(new Row(Kind.CUT, "…"));
        }
        return rows;
    }
}
