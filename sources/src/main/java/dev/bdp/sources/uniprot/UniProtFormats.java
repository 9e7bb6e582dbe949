package dev.bdp.sources.uniprot;

import dev.bdp.engine.object.Content;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.formats.uniprot.UniProtFasta;
import dev.bdp.formats.uniprot.UniProtWriter;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import dev.bdp.formats.uniprot.rest.UniProtRestJson;
import dev.bdp.formats.uniprot.rest.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of an entry: as published, as UniProt's FASTA, as UniProt's JSON.
final class UniProtFormats implements RecordFormatter<UniProtEntry> {
  private static final String KEYWORDS = "keywlist.txt";
  private static final String LOCATIONS = "subcell.txt";
  private static final String DISEASES = "humdisease.txt";
  private static final byte[] NONE = {};

  /// The files that give keywords, locations and diseases their ids.
  static final List<String> VOCABULARY_FILES = List.of(KEYWORDS, LOCATIONS, DISEASES);

  private static final List<RecordFormat> FORMATS =
      List.of(
          new RecordFormat("dat", "text/plain", true),
          new RecordFormat("fasta", "text/x-fasta", true),
          new RecordFormat("json", "application/json", true),
          new RecordFormat("isoforms.fasta", "text/x-fasta", false));

  private final UniProtFasta fasta = new UniProtFasta();
  private final UniProtRestJson json;

  UniProtFormats(Vocabulary vocabulary) {
    json = new UniProtRestJson(vocabulary);
  }

  /// The formats of a release with these files; a file that it does not have adds nothing.
  static UniProtFormats of(Map<String, byte[]> vocabulary) {
    return new UniProtFormats(
        Vocabulary.parse(
            vocabulary.getOrDefault(KEYWORDS, NONE),
            vocabulary.getOrDefault(LOCATIONS, NONE),
            vocabulary.getOrDefault(DISEASES, NONE)));
  }

  @Override
  public List<RecordFormat> formats() {
    return FORMATS;
  }

  @Override
  public Optional<Content> format(UniProtEntry entry, RecordFormat format) {
    return switch (format.name()) {
      case "dat" -> Optional.of(Content.of(UniProtWriter.write(entry)));
      case "fasta" -> Optional.of(Content.of(fasta.write(entry)));
      case "json" -> Optional.of(Content.of(json.write(entry)));
      case "isoforms.fasta" ->
          Optional.of(fasta.writeIsoforms(entry))
              .filter(bytes -> bytes.length > 0)
              .map(Content::of);
      default -> throw new IllegalArgumentException("No such format: " + format.name());
    };
  }
}
