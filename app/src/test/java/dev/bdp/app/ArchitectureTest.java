package dev.bdp.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.bdp");

  @Test
  void modulesDependOneWay() {
    noClasses()
        .that()
        .resideInAPackage("dev.bdp.formats..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.bdp.engine..", "dev.bdp.sources..", "dev.bdp.app..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.bdp.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.bdp.formats..", "dev.bdp.sources..", "dev.bdp.app..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage("dev.bdp.app..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.bdp.sources..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.bdp.engine.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("dev.bdp.app.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void namesAreNounsOfTheDomain() {
    classes()
        .should()
        .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Service|Processor|Data|Info|Base)")
        .check(CLASSES);
  }

  @Test
  void everyClassThatTheArchitecturePageNamesExists() throws IOException {
    Set<String> known = CLASSES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    var named =
        Pattern.compile("`([A-Z][A-Za-z0-9]+)`")
            .matcher(Files.readString(Path.of("..", "ARCHITECTURE.md")));
    int count = 0;
    while (named.find()) {
      assertThat(known).contains(named.group(1));
      count++;
    }
    assertThat(count).isGreaterThan(9);
  }
}
