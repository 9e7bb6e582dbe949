package dev.bdp.app.cli;

import dev.bdp.app.json.DriftFields;
import dev.bdp.app.json.JobFields;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.DriftCount;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFileStatus;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.source.FilePurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a job came to: its counts, what the program did not know in it, and which of its files
/// nothing could verify. The publisher's lists of files do not count among these: they are what
/// verifies.
record JobEnd(IngestionJob job, List<DriftCount> drift, List<String> unverified) {
  private static final int NAMED = 5;

  static JobEnd load(Transaction transaction, IngestionJob job) {
    List<String> unverified =
        RawFiles.of(transaction, job.id()).stream()
            .filter(file -> file.status() == RawFileStatus.UNVERIFIED)
            .map(RawFile::file)
            .filter(file -> file.purpose() != FilePurpose.MANIFEST)
            .map(file -> file.name())
            .toList();
    return new JobEnd(job, Jobs.drift(transaction, job.id()), unverified);
  }

  String json() {
    Map<String, Object> fields = JobFields.of(job);
    fields.put("drift", DriftFields.of(drift));
    fields.put("unverifiedFiles", unverified);
    return Json.of(fields).text();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(JobText.ending(job)));
    lines.addAll(DriftText.ending(drift));
    lines.addAll(unverifiedLine());
    return lines;
  }

  /// Nothing when every file is verified.
  List<String> unverifiedLine() {
    if (unverified.isEmpty()) {
      return List.of();
    }
    String named = String.join(", ", unverified.subList(0, Math.min(NAMED, unverified.size())));
    return List.of(
        "unverified, for the publisher gives no checksum: "
            + (unverified.size() > NAMED
                ? named + ", and %d more".formatted(unverified.size() - NAMED)
                : named));
  }
}
