package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Cursor;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Page;
import dev.bdp.app.http.Problem;
import dev.bdp.app.http.Query;
import dev.bdp.app.http.Route;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.registry.EntryCatalog;
import dev.bdp.engine.registry.EntryCatalog.Entry;
import dev.bdp.engine.registry.EntryCatalog.Version;
import dev.bdp.engine.registry.EntrySearch;
import dev.bdp.engine.registry.EntrySearch.Found;
import dev.bdp.engine.registry.EntrySearch.Question;
import dev.bdp.engine.registry.EntrySearch.Rank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Entries: search, one with its versions, and their files.
record EntryResource(Store store, RecordViews views) {
  private static final String PATH = "/api/v1/entries/{organization}/{identifier}";

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/entries", this::search),
        Route.get(PATH, this::show),
        Route.stream(PATH + "/versions/{version}/files/{format}", this::file));
  }

  /// An entry with its versions.
  private record Whole(Entry entry, List<Version> versions) {
    Optional<Version> find(String version) {
      return version.equals("current")
          ? versions.stream().filter(Version::current).findFirst()
          : versions.stream().filter(one -> one.version().equals(version)).findFirst();
    }
  }

  private Answer search(Exchange exchange) {
    Query query = exchange.query();
    Question question =
        new Question(query.text("q").orElse(""), query.text("source"), query.text("organism"));
    if (question.isEmpty()) {
      throw Problem.badRequest(
          "Nothing is looked for: q and organism have no word. Give an accession, a name, a gene or an organism.");
    }
    Rank after =
        query
            .cursor()
            .map(cursor -> new Rank(cursor.number(0), cursor.number(1), cursor.number(2)))
            .orElse(Rank.START);
    int limit = query.limit();
    return Page.of(
        store.read(transaction -> EntrySearch.page(transaction, question, after, limit + 1)),
        limit,
        EntryResource::found,
        found -> Cursor.of(found.rank().tier(), found.rank().words(), found.rank().entry()));
  }

  private static Map<String, Object> found(Found found) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("organization", found.organization());
    fields.put("identifier", found.identifier());
    fields.put("source", found.source());
    fields.put("recordType", found.recordType());
    fields.put("name", found.name());
    found.description().ifPresent(text -> fields.put("description", text));
    found.organism().ifPresent(text -> fields.put("organism", text));
    fields.put("version", found.version());
    return fields;
  }

  private Answer show(Exchange exchange) {
    Whole whole = store.read(transaction -> load(transaction, exchange));
    Optional<String> asked = exchange.query().text("version");
    Optional<Version> shown = whole.find(asked.orElse("current"));
    if (asked.isPresent() && shown.isEmpty()) {
      throw noVersion(asked.get());
    }
    Entry entry = whole.entry();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("organization", entry.organization());
    fields.put("identifier", entry.identifier());
    fields.put("name", entry.name());
    entry.description().ifPresent(text -> fields.put("description", text));
    fields.put("recordType", entry.recordType());
    fields.put("source", entry.source());
    entry.organism().ifPresent(text -> fields.put("organism", text));
    entry.taxonId().ifPresent(id -> fields.put("taxonId", id));
    whole.find("current").ifPresent(current -> fields.put("current", version(entry, current)));
    fields.put("versions", whole.versions().stream().map(one -> version(entry, one)).toList());
    shown
        .flatMap(version -> views.find(entry.source(), version))
        .ifPresent(view -> fields.put("view", view));
    return Answer.json(fields);
  }

  private static Map<String, Object> version(Entry entry, Version version) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("version", version.version());
    fields.put("release", version.externalVersion());
    fields.put("contentMd5", version.contentMd5());
    fields.put("createdAt", version.createdAt().toString());
    fields.put("current", version.current());
    fields.put("files", version.files().stream().map(file -> file(entry, version, file)).toList());
    return fields;
  }

  private static Map<String, Object> file(Entry entry, Version version, EntryCatalog.File file) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", file.file().format());
    fields.put("contentType", file.contentType());
    fields.put("sizeBytes", file.file().sizeBytes());
    fields.put("md5", file.file().md5());
    fields.put(
        "href",
        String.join(
            "/",
            "/api/v1/entries",
            FileAnswer.encode(entry.organization()),
            FileAnswer.encode(entry.identifier()),
            "versions",
            version.version(),
            "files",
            FileAnswer.encode(file.file().format())));
    return fields;
  }

  private Answer file(Exchange exchange) {
    Whole whole = store.read(transaction -> load(transaction, exchange));
    Version version =
        whole.find(exchange.path("version")).orElseThrow(() -> noVersion(exchange.path("version")));
    String format = exchange.path("format");
    return version
        .find(format)
        .map(file -> new FileAnswer(store.objects(), file).answer(exchange))
        .orElseThrow(() ->
            Problem.notFound(
                "It is not stored in that format. Its formats are %s."
                    .formatted(
                        String.join(
                            ", ",
                            version.files().stream().map(file -> file.file().format()).toList()))));
  }

  private static Problem noVersion(String version) {
    return Problem.notFound(
        "No published release shows a version %s of it."
            .formatted(version.substring(0, Math.min(version.length(), 40))));
  }

  private static Whole load(Transaction transaction, Exchange exchange) {
    String identifier = exchange.path("identifier").toLowerCase(Locale.ROOT);
    Entry entry =
        EntryCatalog.find(transaction, exchange.path("organization"), identifier)
            .orElseThrow(() -> Problem.notFound("No published release shows such an entry."));
    return new Whole(entry, EntryCatalog.versions(transaction, entry));
  }
}
