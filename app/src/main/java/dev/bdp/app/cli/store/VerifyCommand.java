package dev.bdp.app.cli.store;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.cli.text.UnverifiedText;
import dev.bdp.app.ingest.Choice;
import dev.bdp.engine.audit.JobAudits;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.UnverifiedFiles;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.verify.Finding;
import dev.bdp.engine.verify.Verification;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bdp verify`: every law as a check on what is stored.
@Command(
    name = "verify",
    description = "Checks every law on what is stored; exit code 65 when one does not hold.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Option(names = "--job", paramLabel = "ID", description = "Only what this job wrote.")
  @Nullable Long job;

  @Option(
      names = "--deep",
      description =
          "Also read every object back and compare its MD5, and rebuild the text of each staged record from its data.")
  boolean deep;

  @Option(
      names = "--report",
      paramLabel = "html|json",
      description =
          "Print a document to file: the findings, and of each release its sources, checksums, counts, who ran it, when, and with which version of the program.")
  @Nullable String report;

  /// How the document is written.
  private enum Format {
    HTML,
    JSON
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Optional<JobId> id = Optional.ofNullable(job).map(JobId::new);
    @Nullable Format format = report == null ? null : Choice.of(Format.class, "--report", report);
    @Nullable String document = null;
    List<Finding> findings = new ArrayList<>();
    Map<Long, List<String>> unverified;
    try (Database database = common.openDatabase(2);
        ObjectStore objects = common.openStore()) {
      id.ifPresent(named -> database.inTransaction(transaction -> Jobs.load(transaction, named)));
      unverified =
          id.isPresent()
              ? database.inTransaction(
                  transaction -> Map.of(job, UnverifiedFiles.of(transaction, id.get())))
              : database.inTransaction(UnverifiedFiles::byJob);
      Verification verification = new Verification(database, objects);
      findings.addAll(verification.findings(id));
      if (deep) {
        findings.addAll(verification.deepFindings(id));
      }
      if (format != null) {
        AuditReport audit =
            database.inTransaction(transaction ->
                new AuditReport(
                    objects.url(),
                    JobAudits.databaseName(transaction),
                    deep
                        ? "rows, every object read back, and every text rebuilt"
                        : "rows, and names of objects",
                    findings,
                    JobAudits.load(transaction, id)));
        document =
            format == Format.HTML
                ? HtmlReport.of("What bdp stored", audit.tree())
                : Json.of(audit.tree()).text() + "\n";
      }
    }
    out.print(document == null ? lines(findings, unverified) : document);
    out.flush();
    return findings.isEmpty() ? 0 : FailureKind.SOURCE_DATA.exitCode();
  }

  private String lines(List<Finding> findings, Map<Long, List<String>> unverified) {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : findings) {
      lines.append(common.json() ? Json.of(fields(finding)).text() : text(finding)).append('\n');
    }
    if (!common.json()) {
      lines.append(findings.isEmpty() ? "every law holds" : "findings: " + findings.size());
      lines.append('\n');
    }
    unverified.forEach((id, files) -> {
      if (!files.isEmpty()) {
        lines
            .append(
                common.json()
                    ? Json.of(Map.of("job", id, "unverifiedFiles", files)).text()
                    : "job " + id + ": " + UnverifiedText.line(files))
            .append('\n');
      }
    });
    return lines.toString();
  }

  private static String text(Finding finding) {
    String about = finding.job().isPresent() ? "job " + finding.job().getAsLong() + ", " : "";
    return finding.check() + ": " + about + finding.subject() + ": " + finding.problem();
  }

  static Map<String, Object> fields(Finding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("check", finding.check());
    finding.job().ifPresent(id -> fields.put("job", id));
    fields.put("subject", finding.subject());
    fields.put("problem", finding.problem());
    return fields;
  }
}
