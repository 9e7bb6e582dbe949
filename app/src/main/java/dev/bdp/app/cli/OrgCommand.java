package dev.bdp.app.cli;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.registry.Organization;
import dev.bdp.engine.registry.Organizations;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp org`: the organizations that releases belong to.
@Command(
    name = "org",
    description = "The organizations that releases belong to: add, list.",
    mixinStandardHelpOptions = true)
public final class OrgCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name one of add, list.");
  }

  @Command(
      name = "add",
      description = "Makes an organization known; publishers are known once they are ingested.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin CommonOptions common,
      @Parameters(
              paramLabel = "SLUG",
              description = "Names it in keys and commands: lower-case letters, digits, hyphens.")
          String slug,
      @Parameters(paramLabel = "NAME", description = "What people call it.") String name) {
    try (Database database = common.openDatabase(1)) {
      boolean added =
          database.inTransaction(transaction -> Organizations.add(transaction, slug, name));
      spec.commandLine()
          .getOut()
          .println(
              common.json()
                  ? Json.of(Map.of("slug", slug, "added", added)).text()
                  : added ? "added " + slug : slug + " is there already, nothing changed");
    }
    return 0;
  }

  @Command(name = "list", description = "All of them.", mixinStandardHelpOptions = true)
  int list(@Mixin CommonOptions common) {
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = common.openDatabase(1)) {
      for (Organization organization : database.inTransaction(Organizations::all)) {
        out.println(
            common.json()
                ? Json.of(Map.of("slug", organization.slug(), "name", organization.name())).text()
                : "%-16s %s".formatted(organization.slug(), organization.name()));
      }
    }
    out.flush();
    return 0;
  }
}
