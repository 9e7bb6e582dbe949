package dev.bdp.sources.uniprot;

import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.formats.uniprot.UniProtFasta;
import dev.bdp.formats.uniprot.UniProtWriter;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import dev.bdp.formats.uniprot.rest.UniProtRestJson;
import java.util.List;
import java.util.Optional;

/// The files of an entry: as published, as UniProt's FASTA, as UniProt's JSON.
final class UniProtFormats implements RecordFormatter<UniProtEntry> {
  private static final List<RecordFormat> FORMATS =
      List.of(
          new RecordFormat("dat", "text/plain", true),
          new RecordFormat("fasta", "text/x-fasta", true),
          new RecordFormat("json", "application/json", true),
          new RecordFormat("isoforms.fasta", "text/x-fasta", false));

  private final UniProtFasta fasta = new UniProtFasta();
  private final UniProtRestJson json = new UniProtRestJson();

  @Override
  public List<RecordFormat> formats() {
    return FORMATS;
  }

  @Override
  public Optional<byte[]> format(UniProtEntry entry, RecordFormat format) {
    return switch (format.name()) {
      case "dat" -> Optional.of(UniProtWriter.write(entry));
      case "fasta" -> Optional.of(fasta.write(entry));
      case "json" -> Optional.of(json.write(entry));
      case "isoforms.fasta" ->
          Optional.of(fasta.writeIsoforms(entry)).filter(bytes -> bytes.length > 0);
      default -> throw new IllegalArgumentException("No such format: " + format.name());
    };
  }
}
