package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The framework treats all sources alike, so it cannot know the name of any.
class SourceNamesTest {
  private static final Pattern NAMES = names();

  @Test
  void neitherTheEngineNorTheProgramNamesASource() {
    ArchRuleDefinition.classes()
        .that(DescribedPredicate.alwaysTrue())
        .should(notNameASource())
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.bdp.engine", "dev.bdp.app"));
  }

  @Test
  void namesAreSeenInValuesKeysAndSqlButNotInSentencesThatGiveAnExample() {
    assertThat(List.of("uniprot", "pubchem_compound", "uniprot/", "SELECT 'uniprot'"))
        .allMatch(SourceNamesTest::namesASource);
    assertThat(List.of("SELECT 1 FROM protein_metadata m", "db/compound", "ingest/pubchem/x"))
        .allMatch(SourceNamesTest::namesASource);
    for (JavaClass source :
        new ClassFileImporter()
            .importClasses(
                DataSources.all().stream()
                    .<Class<?>>map(DataSource::getClass)
                    .filter(type -> type.getPackageName().startsWith("dev.bdp.sources."))
                    .toList())) {
      assertThat(texts(source)).anyMatch(SourceNamesTest::namesASource);
    }
    assertThat(List.of("Write it like uniprot/p01308 please", "unprotected", "protein"))
        .noneMatch(SourceNamesTest::namesASource);
  }

  private static ArchCondition<JavaClass> notNameASource() {
    return new ArchCondition<>("hold no text that names a source") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (String text : texts(type)) {
          if (namesASource(text)) {
            events.add(
                SimpleConditionEvent.violated(type, type.getName() + " holds \"" + text + "\""));
          }
        }
      }
    };
  }

  /// A sentence may give an example; a name that stands by itself, or in quotes in a statement,
  /// decides something.
  private static boolean namesASource(String text) {
    return NAMES.matcher(text).find();
  }

  private static Pattern names() {
    Set<String> names = new TreeSet<>();
    Set<String> recordTypes = new TreeSet<>();
    for (DataSource<?> source : DataSources.all()) {
      if (source.getClass().getPackageName().startsWith("dev.bdp.sources.")) {
        names.add(source.publisher().slug());
        names.add(source.id().replaceFirst("_.*", ""));
        recordTypes.add(source.recordType());
      }
    }
    assertThat(names).isNotEmpty();
    String anyName = String.join("|", names);
    String anyType = String.join("|", recordTypes);
    return Pattern.compile(
        "^\\S*\\b(%1$s)(\\b|_)\\S*$|'(%1$s)|\\b(%2$s)_|/(%2$s)\\b".formatted(anyName, anyType));
  }

  private static List<String> texts(JavaClass type) {
    List<String> texts = new ArrayList<>();
    try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      for (PoolEntry entry : ClassFile.of().parse(bytes.readAllBytes()).constantPool()) {
        if (entry instanceof Utf8Entry text) {
          texts.add(text.stringValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
