package dev.bdp.app.cli.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Rows of text in columns that are as wide as what stands in them.
public final class TextTable {
  /// Which way a column leans.
  public enum Side {
    LEFT,
    RIGHT
  }

  private final List<Side> sides = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable() {
    rows.add(new ArrayList<>());
  }

  public TextTable columns(Side side, String... heads) {
    Collections.addAll(rows.getFirst(), heads);
    sides.addAll(Collections.nCopies(heads.length, side));
    return this;
  }

  public void add(List<String> cells) {
    rows.add(cells);
  }

  public void print(PrintWriter out) {
    int[] widths = new int[sides.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String space = " ".repeat(widths[i] - row.get(i).length());
        line.append(i > 0 ? " " : "")
            .append(sides.get(i) == Side.LEFT ? row.get(i) + space : space + row.get(i));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
