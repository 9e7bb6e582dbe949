package dev.bdp.sources.genbank;

import dev.bdp.engine.object.Content;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.formats.genbank.GenBankFasta;
import dev.bdp.formats.genbank.GenBankGff3;
import dev.bdp.formats.genbank.GenBankJson;
import dev.bdp.formats.genbank.GenBankWriter;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.PackedSequence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The files of a record: as published, as FASTA, as GFF3, as JSON.
final class GenBankFormats implements RecordFormatter<GenBankRecord> {
  private static final List<RecordFormat> FORMATS =
      List.of(
          new RecordFormat("gb", "text/plain", true),
          new RecordFormat("fasta", "text/x-fasta", true),
          new RecordFormat("gff3", "text/x-gff3", true),
          new RecordFormat("json", "application/json", true));

  @FunctionalInterface
  private interface Writer {
    void write(GenBankRecord entry, OutputStream out) throws IOException;
  }

  @Override
  public List<RecordFormat> formats() {
    return FORMATS;
  }

  @Override
  public Optional<Content> format(GenBankRecord entry, RecordFormat format) {
    return switch (format.name()) {
      case "gb" -> Optional.of(content(entry, GenBankWriter::write));
      case "fasta" ->
          entry.sequence().isEmpty()
              ? Optional.empty()
              : Optional.of(content(entry, GenBankFasta::write));
      case "gff3" -> Optional.of(content(entry, GenBankGff3::write));
      case "json" -> Optional.of(content(entry, GenBankJson::write));
      default -> throw new IllegalArgumentException("No such format: " + format.name());
    };
  }

  /// What would be large is not kept in memory.
  private static Content content(GenBankRecord entry, Writer writer) {
    if (entry.sequence() instanceof PackedSequence) {
      return Content.written(out -> writer.write(entry, out));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(entry, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
    return Content.of(out.toByteArray());
  }
}
