package dev.bdp.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.engine.diff.FieldChange.Elements;
import dev.bdp.engine.diff.FieldChange.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldChangesTest {
  @Test
  void equalRecordsHaveNoChangesWhateverTheOrderOfTheirFields() throws Exception {
    assertThat(between("{'a':1,'b':[1,2]}", "{'b':[1,2],'a':1}")).isEmpty();
  }

  @Test
  void aValueIsNamedByItsPath() throws Exception {
    assertThat(between("{'a':{'b':1,'c':2}}", "{'a':{'b':1,'c':'x'}}"))
        .containsExactly(new Value("a.c", Optional.of(json("2")), Optional.of(json("'x'"))));
  }

  @Test
  void aFieldMayComeAndGo() throws Exception {
    assertThat(between("{'old':{'x':1}}", "{'new':true}"))
        .containsExactly(
            new Value("old", Optional.of(json("{'x':1}")), Optional.empty()),
            new Value("new", Optional.empty(), Optional.of(json("true"))));
  }

  @Test
  void listsAreComparedElementByElementAndCountRepetitions() throws Exception {
    assertThat(between("{'k':['a','a','b']}", "{'k':['c','b','a']}"))
        .containsExactly(new Elements("k", List.of(json("'a'")), List.of(json("'c'"))));
  }

  @Test
  void anotherOrderOfAListIsAChangeWithoutElements() throws Exception {
    assertThat(between("{'k':[1,2]}", "{'k':[2,1]}"))
        .containsExactly(new Elements("k", List.of(), List.of()));
  }

  @Test
  void aValueOfAnotherKindIsReplaced() throws Exception {
    assertThat(between("{'k':[1]}", "{'k':{'a':1}}"))
        .containsExactly(new Value("k", Optional.of(json("[1]")), Optional.of(json("{'a':1}"))));
  }

  private static List<FieldChange> between(String before, String after) throws IOException {
    return FieldChanges.between(json(before), json(after));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
