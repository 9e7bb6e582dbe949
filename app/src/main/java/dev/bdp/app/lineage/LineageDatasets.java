package dev.bdp.app.lineage;

import dev.bdp.engine.audit.JobAudit;
import dev.bdp.engine.audit.JobAudits;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobTransition;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a job reads and writes, named as OpenLineage names datasets: the publisher's files; the
/// objects of the organization; the registry and the typed tables of the source.
record LineageDatasets(String databaseUrl, String storeUrl) {
  private static final Pattern DATABASE =
      Pattern.compile("(?:jdbc:)?postgresql://(?:[^@/]*@)?([^:,/?]*)(?::(\\d+))?[^/?]*/([^?]*).*");

  /// The publisher's files, with what their checksums are and how many records they hold.
  List<Map<String, Object>> inputs(Transaction transaction, IngestionJob job) {
    return JobAudits.sources(transaction, job.id()).stream().map(file -> input(job, file)).toList();
  }

  private static Map<String, Object> input(IngestionJob job, JobAudit.SourceFile file) {
    URI url = URI.create(file.urls().getFirst());
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("status", file.status());
    own.put("sizeBytes", file.sizeBytes());
    own.put("md5", file.md5());
    own.put("stated", file.stated());
    own.put("statedBy", file.statedBy());
    Map<String, Object> input = place(url);
    input.put(
        "facets",
        Map.of(
            "version", LineageEvents.version(job),
            "dataSource", dataSource(file.name(), url.toString()),
            "bdp_file", LineageEvents.ownFacet("SourceFileDatasetFacet", own)));
    input.put(
        "inputFacets",
        Map.of(
            "dataQualityMetrics",
            LineageEvents.facet(
                "facets/1-0-2/DataQualityMetricsInputDatasetFacet.json#/$defs/DataQualityMetricsInputDatasetFacet",
                Map.of(
                    "rowCount", file.records(),
                    "bytes", file.sizeBytes(),
                    "fileCount", 1,
                    "columnMetrics", Map.of()))));
    return input;
  }

  /// What the release is made of.
  List<Map<String, Object>> outputs(IngestionJob job, JobTransition transition) {
    Object stored = Json.read(transition.counts()).getOrDefault("stored", 0);
    List<Map<String, Object>> outputs = new ArrayList<>();
    URI store = URI.create(storeUrl.endsWith("/") ? storeUrl : storeUrl + "/");
    outputs.add(output(place(store.resolve(job.organization())), job, storeUrl, stored));
    List<String> tables = new ArrayList<>(List.of("versions", "release_entries"));
    DataSource<?> source = DataSources.load(job.jobType());
    source.storage().tables().stream()
        .filter(table -> table.isIn(job.options().tables()))
        .forEach(table -> tables.add(table.name()));
    for (String table : tables) {
      Map<String, Object> dataset = new LinkedHashMap<>();
      dataset.put("namespace", server());
      dataset.put("name", databaseName() + ".public." + table);
      outputs.add(output(dataset, job, server(), stored));
    }
    return outputs;
  }

  private static Map<String, Object> output(
      Map<String, Object> dataset, IngestionJob job, String uri, Object stored) {
    dataset.put(
        "facets",
        Map.of("version", LineageEvents.version(job), "dataSource", dataSource(uri, uri)));
    dataset.put(
        "outputFacets",
        Map.of(
            "outputStatistics",
            LineageEvents.facet(
                "facets/1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet",
                Map.of("rowCount", stored))));
    return dataset;
  }

  private static Map<String, Object> dataSource(String name, String uri) {
    return LineageEvents.facet(
        "facets/1-0-1/DatasourceDatasetFacet.json#/$defs/DatasourceDatasetFacet",
        Map.of("name", name, "uri", uri));
  }

  private static Map<String, Object> place(URI url) {
    boolean local = url.getHost() == null && url.getAuthority() == null;
    String path = url.getPath();
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("namespace", local ? "file" : url.getScheme() + "://" + url.getAuthority());
    place.put("name", local || !path.startsWith("/") ? path : path.substring(1));
    return place;
  }

  private String server() {
    Matcher parts = DATABASE.matcher(databaseUrl);
    return parts.matches()
        ? "postgres://%s:%s"
            .formatted(parts.group(1), parts.group(2) == null ? "5432" : parts.group(2))
        : "postgres://localhost:5432";
  }

  private String databaseName() {
    Matcher parts = DATABASE.matcher(databaseUrl);
    return parts.matches() ? parts.group(3) : "postgres";
  }
}
