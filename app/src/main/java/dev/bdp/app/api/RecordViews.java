package dev.bdp.app.api;

import dev.bdp.engine.content.VerifiedObjects;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.registry.EntryCatalog;
import dev.bdp.engine.registry.EntryCatalog.Version;
import dev.bdp.engine.registry.VersionFile;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.RecordView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Records as pages show them, made by their sources from the texts that are stored.
final class RecordViews {
  /// Whoever wants to see more takes the file.
  private static final long MOST_BYTES = 16 << 20;

  private static final int AT_ONCE = 4;

  private final VerifiedObjects objects;
  private final List<DataSource<?>> sources;
  private final Semaphore places = new Semaphore(AT_ONCE);

  RecordViews(ObjectStore objects, List<DataSource<?>> sources) {
    this.objects = new VerifiedObjects(objects);
    this.sources = sources;
  }

  /// Empty when the text is not stored or is too large, or its source is not there or has no view.
  Optional<Map<String, Object>> find(String sourceId, Version version) {
    Optional<DataSource<?>> source =
        sources.stream().filter(one -> one.id().equals(sourceId)).findFirst();
    Optional<VersionFile> text =
        source
            .flatMap(one -> version.find(one.formatter().sourceFormat().name()))
            .map(EntryCatalog.File::file)
            .filter(file -> file.sizeBytes() <= MOST_BYTES);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    places.acquireUninterruptibly();
    try {
      return view(source.get(), text.get()).map(RecordViews::fields);
    } finally {
      places.release();
    }
  }

  private <R> Optional<RecordView> view(DataSource<R> source, VersionFile text) {
    GenericRecord record = objects.parse(text, source);
    return source.view(source.parser().load(record.recordData()));
  }

  private static Map<String, Object> fields(RecordView view) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", view.title());
    view.subtitle().ifPresent(text -> fields.put("subtitle", text));
    fields.put("facts", view.facts().stream().map(RecordViews::fact).toList());
    view.sequence().ifPresent(sequence -> fields.put("sequence", sequence(sequence)));
    if (view.featuresTotal() > 0) {
      fields.put("features", view.features().stream().map(RecordViews::feature).toList());
      fields.put("featuresTotal", view.featuresTotal());
    }
    return fields;
  }

  private static Map<String, Object> fact(RecordView.Fact fact) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("label", fact.label());
    fields.put("values", fact.values().stream().map(RecordViews::value).toList());
    return fields;
  }

  private static Map<String, Object> value(RecordView.Value value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", value.text());
    value.href().ifPresent(url -> fields.put("href", url));
    return fields;
  }

  private static Map<String, Object> sequence(RecordView.Sequence sequence) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("alphabet", sequence.alphabet().name().toLowerCase(Locale.ROOT));
    fields.put("length", sequence.length());
    fields.put("residues", sequence.residues());
    fields.put("truncated", sequence.isTruncated());
    return fields;
  }

  private static Map<String, Object> feature(RecordView.Feature feature) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", feature.type());
    feature.begin().ifPresent(at -> fields.put("begin", at));
    feature.end().ifPresent(at -> fields.put("end", at));
    fields.put("description", feature.description());
    feature.id().ifPresent(id -> fields.put("id", id));
    return fields;
  }
}
