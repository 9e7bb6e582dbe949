package dev.bdp.formats.uniprot.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// UniProt's controlled vocabularies: the ids that its JSON gives to keywords, cellular locations
/// and diseases and that the flat file does not name.
///
/// UniProt publishes them with each release as `keywlist.txt`, `subcell.txt` and `humdisease.txt`.
/// Immutable.
public final class Vocabulary {
  private static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of(), Map.of());

  private final Map<String, Keyword> keywords;
  private final Map<String, String> locations;
  private final Map<String, String> diseases;

  /// @param keywords by name
  /// @param locations ids by the name of a location, a topology or an orientation
  /// @param diseases accessions by name
  Vocabulary(
      Map<String, Keyword> keywords, Map<String, String> locations, Map<String, String> diseases) {
    this.keywords = Map.copyOf(keywords);
    this.locations = Map.copyOf(locations);
    this.diseases = Map.copyOf(diseases);
  }

  /// A vocabulary that knows nothing.
  public static Vocabulary none() {
    return NONE;
  }

  /// Reads the three files in a directory; a file that is not there adds nothing.
  ///
  /// @throws IOException if a file is there and cannot be read
  public static Vocabulary load(Path directory) throws IOException {
    return parse(
        bytes(directory.resolve("keywlist.txt")),
        bytes(directory.resolve("subcell.txt")),
        bytes(directory.resolve("humdisease.txt")));
  }

  /// Reads the contents of `keywlist.txt`, `subcell.txt` and `humdisease.txt`, each of which may be
  /// empty.
  public static Vocabulary parse(byte[] keywords, byte[] locations, byte[] diseases) {
    return new Vocabulary(
        VocabularyFile.keywords(keywords),
        VocabularyFile.locations(locations),
        VocabularyFile.diseases(diseases));
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  /// The keyword of that name, such as `Lyase`.
  public Optional<Keyword> findKeyword(String name) {
    return Optional.ofNullable(keywords.get(name));
  }

  /// The id of a location, a topology or an orientation as an entry calls it: `SL-0243` of
  /// `Secreted`.
  public Optional<String> findLocation(String name) {
    return Optional.ofNullable(locations.get(name));
  }

  /// The accession of a disease, such as `DI-00085` of `Alzheimer disease 1`.
  public Optional<String> findDisease(String name) {
    return Optional.ofNullable(diseases.get(name));
  }

  /// Whether it knows no name at all.
  public boolean isEmpty() {
    return keywords.isEmpty() && locations.isEmpty() && diseases.isEmpty();
  }

  /// A keyword.
  ///
  /// @param id such as `KW-0456`
  /// @param category such as `Molecular function`
  public record Keyword(String id, String category) {}
}
