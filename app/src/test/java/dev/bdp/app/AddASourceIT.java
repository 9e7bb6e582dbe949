package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.bdp.engine.record.Md5;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// The source of `docs/how-to/add-a-source.md`, made from the code that stands there.
class AddASourceIT {
  private static final Path PAGE = Path.of("..", "docs", "how-to", "add-a-source.md");
  private static final Pattern FILE = Pattern.compile("(?s)`([^`\n]+)`\n```\\w*\n(.*?)```\n");

  @TempDir static Path directory;
  private static Path jar;
  private static Path testClasses;
  private static Map<String, String> files;

  @BeforeAll
  static void build() throws IOException {
    files = new LinkedHashMap<>();
    Matcher file = FILE.matcher(Files.readString(PAGE));
    while (file.find()) {
      files.put(file.group(1), file.group(2));
      Path path = directory.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
    }
    Path classes = directory.resolve("src/main/resources");
    compile(directory.resolve("src/main/java"), classes, "");
    jar = directory.resolve("strains.jar");
    pack(classes, jar);
    testClasses = directory.resolve("src/test/resources");
    compile(directory.resolve("src/test/java"), testClasses, ":" + jar);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void theSourceHasAtMost150Lines() {
    assertThat(files).hasSize(7);
    assertThat(
            files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("src/main/"))
                .mapToLong(file -> file.getValue().lines().count())
                .sum())
        .isBetween(50L, 150L);
  }

  @Test
  void theProgramIngestsItFromAJarOnTheClassPath() throws Exception {
    Path release = Files.createDirectories(directory.resolve("release"));
    String text = files.get("src/test/resources/strains.tsv");
    Files.writeString(release.resolve("strains.tsv"), text);
    Files.writeString(
        release.resolve("strains.tsv.md5"),
        Md5.hex(text.getBytes(StandardCharsets.US_ASCII)) + "  strains.tsv\n");
    Installation installation = Installation.fresh(directory);
    assertThat(bdp("sources")).contains("strains");
    String[] ingest = {
      "ingest",
      "strains",
      "--from",
      release.toString(),
      "--release",
      "2026-01",
      "--quiet",
      "--db",
      installation.url(),
      "--store",
      installation.store().toString()
    };
    assertThat(bdp(ingest)).contains("3 records = 3 stored + 0 unchanged + 0 failed");
    assertThat(bdp(ingest)).contains("nothing to do");
    assertThat(installation.rows("SELECT status FROM ingestion_raw_files"))
        .containsExactly("verified");
    assertThat(
            installation.rows("SELECT name, taxonomy_id, celsius FROM strain_metadata ORDER BY 2"))
        .containsExactly(
            "Escherichia coli|562|37",
            "Deinococcus radiodurans|1299|null",
            "Saccharomyces cerevisiae|4932|30.5");
    assertThat(installation.run("get", "collection/st-2", "--format", "tsv").out())
        .isEqualTo(text.lines().toList().get(1) + "\n");
  }

  @Test
  void itsContractTestPasses() throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {url(testClasses), url(jar)}, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selectClass(loader.loadClass("org.example.strains.StrainsContractTest")))
              .build();
      SummaryGeneratingListener summary = new SummaryGeneratingListener();
      LauncherFactory.create().execute(request, summary);
      assertThat(summary.getSummary().getFailures())
          .extracting(
              failure -> failure.getTestIdentifier().getDisplayName(),
              failure -> failure.getException())
          .isEmpty();
      assertThat(summary.getSummary().getTestsSucceededCount()).isGreaterThan(10);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static URL url(Path path) throws IOException {
    return path.toUri().toURL();
  }

  private static void compile(Path sources, Path target, String moreClassPath) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (Stream<Path> all = Files.walk(sources)) {
      List<Path> java = all.filter(path -> path.toString().endsWith(".java")).toList();
      List<String> options =
          List.of(
              "-Xlint:all,-processing",
              "-Werror",
              "-proc:none",
              "-d",
              target.toString(),
              "-cp",
              System.getProperty("java.class.path") + moreClassPath);
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  null,
                  null,
                  options,
                  null,
                  compiler
                      .getStandardFileManager(null, null, null)
                      .getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  private static void pack(Path classes, Path target) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(target);
        JarOutputStream out = new JarOutputStream(bytes);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(path -> !path.equals(classes)).toList()) {
        boolean isFile = Files.isRegularFile(path);
        out.putNextEntry(new JarEntry(classes.relativize(path) + (isFile ? "" : "/")));
        if (isFile) {
          Files.copy(path, out);
        }
      }
    }
  }

  /// Runs the program as a user does, with the jar on its class path; what it says.
  private static String bdp(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("../bdp");
    builder.command().addAll(List.of(command));
    builder.environment().put("BDP_CLASSPATH", jar.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
