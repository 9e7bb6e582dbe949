package dev.bdp.app.lineage;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.JobTransition;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.Program;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A transition of a job as an OpenLineage run event.
///
/// Written after the JSON schema of OpenLineage 2-0-2 and its facets, https://openlineage.io/spec:
/// its Java client brings an HTTP client and more for what is one object.
///
/// @param namespace of the jobs
/// @param databaseUrl JDBC URL of the database
/// @param storeUrl as the store names itself
record LineageEvents(String namespace, String databaseUrl, String storeUrl) {
  static final String PRODUCER = "urn:bdp-ingest:" + Program.VERSION;
  private static final String SPEC = "https://openlineage.io/spec/";

  String of(Transaction transaction, JobTransition transition) {
    IngestionJob job = Jobs.load(transaction, transition.job());
    LineageDatasets datasets = new LineageDatasets(databaseUrl, storeUrl);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventType", type(transition));
    event.put("eventTime", transition.happenedAt().toString());
    event.put("producer", PRODUCER);
    event.put("schemaURL", SPEC + "2-0-2/OpenLineage.json#/$defs/RunEvent");
    event.put(
        "run",
        Map.of(
            "runId",
            runId(transaction, job, transition).toString(),
            "facets",
            runFacets(job, transition)));
    event.put(
        "job",
        Map.of(
            "namespace",
            namespace,
            "name",
            job.organization() + "." + job.jobType(),
            "facets",
            jobFacets(job)));
    event.put("inputs", datasets.inputs(transaction, job));
    event.put("outputs", datasets.outputs(job, transition));
    return Json.of(event).text();
  }

  private static String type(JobTransition transition) {
    return transition.beginsRun()
        ? "START"
        : switch (transition.to()) {
          case COMPLETED -> "COMPLETE";
          case FAILED -> "FAIL";
          case CANCELLED -> "ABORT";
          case PENDING, DOWNLOADING, DOWNLOAD_VERIFIED, PARSING, STORING -> "RUNNING";
        };
  }

  /// The same for all events of a run, whichever process sends them, and whenever.
  private static UUID runId(Transaction transaction, IngestionJob job, JobTransition transition) {
    String identity =
        String.join(
            "\n",
            Jobs.createdAt(transaction, job.id()).toString(),
            job.organization(),
            job.jobType(),
            job.id().toString(),
            Integer.toString(transition.runNumber()));
    return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> runFacets(IngestionJob job, JobTransition transition) {
    Map<String, Object> facets = new LinkedHashMap<>();
    facets.put(
        "processing_engine",
        facet(
            "facets/1-1-1/ProcessingEngineRunFacet.json#/$defs/ProcessingEngineRunFacet",
            Map.of("name", "BDP Ingest", "version", Program.VERSION)));
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("jobId", job.id().value());
    own.put("run", transition.runNumber());
    own.put("release", job.externalVersion());
    own.put("version", job.internalVersion());
    own.put("source", job.sourceUrl());
    own.put("status", EnumText.of(transition.to()));
    own.put("records", Json.read(transition.counts()));
    facets.put("bdp_ingest", ownFacet("IngestRunFacet", own));
    transition
        .errorMessage()
        .filter(message -> transition.to() == JobStatus.FAILED)
        .ifPresent(message ->
            facets.put(
                "errorMessage",
                facet(
                    "facets/1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet",
                    Map.of("message", message, "programmingLanguage", "JAVA"))));
    return facets;
  }

  private static Map<String, Object> jobFacets(IngestionJob job) {
    return Map.of(
        "documentation",
        facet(
            "facets/1-1-0/DocumentationJobFacet.json#/$defs/DocumentationJobFacet",
            Map.of(
                "description",
                "Ingests releases of %s into the registry of %s."
                    .formatted(job.jobType(), job.organization()))),
        "jobType",
        facet(
            "facets/2-0-3/JobTypeJobFacet.json#/$defs/JobTypeJobFacet",
            Map.of("processingType", "BATCH", "integration", "BDP", "jobType", "JOB")));
  }

  /// A facet of the specification.
  static Map<String, Object> facet(String schema, Map<String, ?> content) {
    Map<String, Object> facet = new LinkedHashMap<>();
    facet.put("_producer", PRODUCER);
    facet.put("_schemaURL", SPEC + schema);
    facet.putAll(content);
    return facet;
  }

  /// A facet of this program, under a name that begins with `bdp_`, as the specification asks.
  static Map<String, Object> ownFacet(String name, Map<String, ?> content) {
    Map<String, Object> facet = facet("", content);
    facet.put("_schemaURL", PRODUCER + ":" + name);
    return facet;
  }

  static Map<String, Object> version(IngestionJob job) {
    return facet(
        "facets/1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet",
        Map.of("datasetVersion", job.externalVersion() + ":" + job.internalVersion()));
  }
}
