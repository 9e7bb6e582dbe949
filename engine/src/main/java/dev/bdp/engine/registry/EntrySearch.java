package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds entries that current releases show, by accession, name, gene and organism.
///
/// The accession that was asked for comes first, then entries that have the words as names, then
/// those that have them anywhere, then those that only begin with the last one; among equals those
/// that say the least beside it.
public final class EntrySearch {
  /// Words that many entries have are answered from so many of them.
  private static final int MOST_CANDIDATES = 5000;

  private EntrySearch() {}

  /// What is looked for.
  ///
  /// @param source of the releases
  /// @param organism words of its name
  public record Question(String text, Optional<String> source, Optional<String> organism) {
    public boolean isEmpty() {
      return SearchTerms.query(text + " " + organism.orElse(""), "").isEmpty();
    }
  }

  /// Where an answer stands among all.
  public record Rank(long tier, long words, long entry) {
    public static final Rank START = new Rank(-1, 0, 0);
  }

  /// An entry that was found.
  public record Found(
      Rank rank,
      String organization,
      String identifier,
      String source,
      String recordType,
      String name,
      Optional<String> description,
      Optional<String> organism,
      String version) {}

  public static List<Found> page(
      Transaction transaction, Question question, Rank after, int limit) {
    String text = question.text();
    String all = SearchTerms.query(text, "");
    String organism = SearchTerms.exactQuery(question.organism().orElse(""), "B");
    String every =
        Stream.of(all, organism, question.source().map(SearchTerms::source).orElse(""))
            .filter(terms -> !terms.isEmpty())
            .collect(Collectors.joining(" & "));
    return transaction.query(
        """
        WITH asked AS (
          SELECT ?::tsquery AS every, ?::tsquery AS names, ?::tsquery AS words, lower(?) AS identifier,
                 ?::text AS source),
        candidates AS (
          (SELECT t.version_id, t.organism, t.terms, r.job_type, re.entry_id
             FROM asked, registry_entries e
             JOIN release_entries re ON re.entry_id = e.id
             JOIN releases r ON r.id = re.release_id AND r.status = 'current'
             JOIN version_terms t ON t.version_id = re.version_id
            WHERE e.slug = asked.identifier AND t.terms @@ asked.every
              AND r.job_type = coalesce(asked.source, r.job_type))
          UNION
          (SELECT t.version_id, t.organism, t.terms, r.job_type, re.entry_id
             FROM asked, version_terms t
             JOIN release_entries re ON re.version_id = t.version_id
             JOIN releases r ON r.id = re.release_id AND r.status = 'current'
            WHERE t.terms @@ asked.every AND r.job_type = coalesce(asked.source, r.job_type)
            LIMIT ?)),
        ranked AS (
          SELECT c.*, e.slug, e.name, e.description, e.organization_id, length(c.terms) AS words,
                 CASE WHEN e.slug = asked.identifier THEN 0
                      WHEN c.terms @@ asked.names THEN 1
                      WHEN c.terms @@ asked.words THEN 2 ELSE 3 END AS tier
            FROM asked, candidates c JOIN registry_entries e ON e.id = c.entry_id)
        SELECT f.tier, f.words, f.entry_id, o.slug, f.slug, f.job_type, d.source_type, f.name, f.description, f.organism,
               v.version
          FROM ranked f
          JOIN organizations o ON o.id = f.organization_id
          JOIN data_sources d ON d.id = f.entry_id
          JOIN versions v ON v.id = f.version_id
         WHERE (f.tier, f.words, f.entry_id) > (?, ?, ?)
         ORDER BY f.tier, f.words, f.entry_id LIMIT ?
        """,
        EntrySearch::read,
        every,
        SearchTerms.exactQuery(text, "A"),
        SearchTerms.exactQuery(text, ""),
        text.strip(),
        question.source().orElse(null),
        MOST_CANDIDATES,
        after.tier(),
        after.words(),
        after.entry(),
        limit);
  }

  private static Found read(ResultSet row) throws SQLException {
    return new Found(
        new Rank(row.getLong(1), row.getLong(2), row.getLong(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Optional.ofNullable(row.getString(9)),
        Optional.ofNullable(row.getString(10)),
        row.getString(11));
  }
}
