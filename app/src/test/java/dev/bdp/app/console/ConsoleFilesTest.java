package dev.bdp.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the files of the console promise as they stand.
class ConsoleFilesTest {
  private static final Path FILES =
      Path.of("src", "main", "resources", "dev", "bdp", "app", "console");

  @Test
  void everyModuleIsAskedForAtOnce() throws IOException {
    TreeSet<String> modules = new TreeSet<>(names(".js"));
    modules.removeAll(List.of("/js/theme.js", "/js/main.js"));
    assertThat(found("<link rel=\"modulepreload\" href=\"([^\"]+)\"", read("/index.html")))
        .containsExactlyElementsOf(modules);
  }

  @Test
  void everyStyleSheetIsLinked() throws IOException {
    assertThat(found("<link rel=\"stylesheet\" href=\"([^\"]+)\"", read("/index.html")))
        .containsExactlyInAnyOrderElementsOf(names(".css"));
  }

  @Test
  void nothingIsInlineSoThatTheContentSecurityPolicyHolds() throws IOException {
    assertThat(read("/index.html"))
        .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
        .doesNotContainPattern("<style|\\sstyle=|\\son\\w+=");
  }

  @Test
  void noModuleTurnsTextIntoMarkupOrCode() throws IOException {
    for (String name : names(".js")) {
      assertThat(read(name))
          .as(name)
          .doesNotContainPattern(
              "innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTML|DOMParser|document\\.write|\\beval\\b|new Function|srcdoc");
    }
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    for (String name : names("")) {
      assertThat(found("((?:https?:)?//[a-z0-9][\\w.-]*\\.[a-z]{2,})", read(name)))
          .as(name)
          .allMatch("http://www.w3.org"::equals);
    }
  }

  @Test
  void allOfItIsSmall() throws IOException {
    long bytes = 0;
    for (String name : names("")) {
      bytes += Files.size(FILES.resolve(name.substring(1)));
    }
    assertThat(bytes).isLessThan(150_000);
  }

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(FILES)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> "/" + FILES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static String read(String name) throws IOException {
    return Files.readString(FILES.resolve(name.substring(1)));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult r) -> r.group(1))
        .toList();
  }
}
