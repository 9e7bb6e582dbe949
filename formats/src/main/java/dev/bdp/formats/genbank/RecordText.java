package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.FeatureTable;
import dev.bdp.formats.genbank.model.Field;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.Origin;
import dev.bdp.formats.genbank.model.Section;
import java.io.IOException;

/// Puts a record together again.
final class RecordText {
  private final GenBankRecord entry;
  private final TextBuffer out;
  private final UnitText units;

  RecordText(GenBankRecord entry, TextBuffer out) {
    this.entry = entry;
    this.out = out.in(entry.source().charset());
    this.units = new UnitText(out, entry.source().lineBreak());
  }

  void put() throws IOException {
    out.put(entry.locus().line()).put(entry.source().lineBreak());
    for (Section section : entry.sections()) {
      switch (section) {
        case Field field -> put(field);
        case FeatureTable table -> put(table);
        case Origin origin -> {
          put(origin.heading());
          new SequenceText(entry.sequence()).put(origin.layout(), entry.source().lineBreak(), out);
        }
      }
      out.handIfMuch();
    }
    out.put(entry.source().end());
    out.hand();
  }

  private void put(Field field) {
    if (field.source() == null) {
      units.put(field);
    } else {
      out.put(field.source());
    }
    field.parts().forEach(this::put);
  }

  private void put(FeatureTable table) throws IOException {
    put(table.heading());
    out.put(table.lead());
    for (Feature feature : table.features()) {
      if (feature.source() == null) {
        units.put(feature);
      } else {
        out.put(feature.source());
      }
      out.handIfMuch();
    }
  }
}
