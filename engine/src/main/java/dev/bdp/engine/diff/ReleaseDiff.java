package dev.bdp.engine.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.engine.content.InOrder;
import dev.bdp.engine.content.VerifiedObjects;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.VersionFile;
import dev.bdp.engine.source.DataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Compares two releases of a source entry by entry, in memory that does not grow with them.
///
/// Entries are compared by the MD5 of their content. Fields are compared in the records that the
/// source's parser makes of the stored texts, so that a diff needs nothing but what a release
/// keeps: registry rows and objects.
public final class ReleaseDiff {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Database database;
  private final String textFormat;
  private final Function<EntryPair, EntryChange> comparison;

  private ReleaseDiff(
      Database database, String textFormat, Function<EntryPair, EntryChange> comparison) {
    this.database = database;
    this.textFormat = textFormat;
    this.comparison = comparison;
  }

  /// Says which entries differ; reads no objects.
  public static ReleaseDiff ofEntries(Database database) {
    return new ReleaseDiff(database, "", pair -> pair.change(Optional.empty()));
  }

  /// Says which entries differ, and in which fields.
  public static ReleaseDiff ofFields(Database database, ObjectStore objects, DataSource<?> source) {
    VerifiedObjects texts = new VerifiedObjects(objects);
    return new ReleaseDiff(
        database,
        source.formatter().sourceFormat().name(),
        pair ->
            pair.change(
                pair.bothTexts(text -> record(texts, source, text), FieldChanges::between)));
  }

  /// Hands over each entry that is not the same in both, by identifier.
  ///
  /// @throws UsageException when they are of two sources, or one of them cannot be read
  public void run(Release before, Release after, Consumer<EntryChange> changes) {
    run(before, after, "", null, changes);
  }

  /// A part of the entries that are not the same in both, by identifier.
  ///
  /// @param seen the last identifier of the part before; empty at the start
  /// @throws UsageException when they are of two sources, or one of them cannot be read
  public List<EntryChange> page(Release before, Release after, String seen, int limit) {
    List<EntryChange> changes = new ArrayList<>();
    run(before, after, seen, limit, changes::add);
    return changes;
  }

  private void run(
      Release before,
      Release after,
      String seen,
      @Nullable Integer most,
      Consumer<EntryChange> changes) {
    if (!before.organization().equals(after.organization())
        || !before.source().equals(after.source())) {
      throw new UsageException(
          "Cannot compare %s with %s: they are of different sources. Name two releases of one source."
              .formatted(before, after));
    }
    before.requireReadable("compare");
    after.requireReadable("compare");
    try (InOrder<EntryPair, EntryChange> compared = new InOrder<>(comparison, changes)) {
      database.transact(transaction ->
          EntryPair.forEach(
              transaction,
              before,
              after,
              textFormat,
              seen,
              most,
              pair -> compared.add(pair, pair.sizeBytes())));
      compared.finish();
    }
  }

  private static JsonNode record(VerifiedObjects texts, DataSource<?> source, VersionFile text) {
    try {
      return MAPPER.readTree(source.parser().fields(texts.parse(text, source)));
    } catch (IOException e) {
      throw new IllegalStateException("A record is not JSON: " + text.key(), e);
    }
  }
}
