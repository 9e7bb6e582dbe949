package dev.bdp.sources.genbank;

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
import java.nio.ByteBuffer;
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
  public Optional<byte[]> format(GenBankRecord entry, RecordFormat format) {
    return switch (format.name()) {
      case "gb" -> Optional.of(written(entry, GenBankWriter::write));
      case "fasta" ->
          entry.sequence().isEmpty()
              ? Optional.empty()
              : Optional.of(written(entry, GenBankFasta::write));
      case "gff3" -> Optional.of(written(entry, GenBankGff3::write));
      case "json" -> Optional.of(written(entry, GenBankJson::write));
      default -> throw new IllegalArgumentException("No such format: " + format.name());
    };
  }

  private static byte[] written(GenBankRecord entry, Writer writer) {
    try {
      if (entry.sequence() instanceof PackedSequence) {
        return writtenOnce(entry, writer);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writer.write(entry, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
  }

  /// Counts first, so that a chromosome is in memory once and not also in the arrays it outgrew.
  private static byte[] writtenOnce(GenBankRecord entry, Writer writer) throws IOException {
    long[] size = {0};
    writer.write(
        entry,
        new OutputStream() {
          @Override
          public void write(int b) {
            size[0]++;
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            size[0] += length;
          }
        });
    byte[] written = new byte[Math.toIntExact(size[0])];
    ByteBuffer target = ByteBuffer.wrap(written);
    writer.write(
        entry,
        new OutputStream() {
          @Override
          public void write(int b) {
            target.put((byte) b);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            target.put(bytes, offset, length);
          }
        });
    return written;
  }
}
