package dev.bdp.app.cli;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Jobs;
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

  @Option(names = "--deep", description = "Also read every object back and compare its MD5.")
  boolean deep;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Optional<JobId> id = Optional.ofNullable(job).map(JobId::new);
    List<Finding> findings = new ArrayList<>();
    try (Database database = common.openDatabase(2);
        ObjectStore objects = common.openStore()) {
      id.ifPresent(named -> database.inTransaction(transaction -> Jobs.load(transaction, named)));
      Verification verification = new Verification(database, objects);
      findings.addAll(verification.findings(id));
      if (deep) {
        findings.addAll(verification.deepFindings(id));
      }
    }
    findings.forEach(finding -> out.println(common.json ? json(finding) : text(finding)));
    if (!common.json) {
      out.println(findings.isEmpty() ? "every law holds" : "findings: " + findings.size());
    }
    out.flush();
    return findings.isEmpty() ? 0 : FailureKind.SOURCE_DATA.exitCode();
  }

  private static String text(Finding finding) {
    String about = finding.job().isPresent() ? "job " + finding.job().getAsLong() + ", " : "";
    return finding.check() + ": " + about + finding.subject() + ": " + finding.problem();
  }

  private static String json(Finding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("check", finding.check());
    finding.job().ifPresent(id -> fields.put("job", id));
    fields.put("subject", finding.subject());
    fields.put("problem", finding.problem());
    return Json.of(fields).text();
  }
}
