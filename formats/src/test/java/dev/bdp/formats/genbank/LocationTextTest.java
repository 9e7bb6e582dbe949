package dev.bdp.formats.genbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.formats.genbank.model.FeatureLocation;
import dev.bdp.formats.genbank.model.FeatureLocation.Compound;
import dev.bdp.formats.genbank.model.FeatureLocation.Operator;
import dev.bdp.formats.genbank.model.FeatureLocation.Remote;
import dev.bdp.formats.genbank.model.FeatureLocation.Span;
import dev.bdp.formats.genbank.model.LocationPart;
import dev.bdp.formats.genbank.model.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "467",
        "340..565",
        "<345..500",
        "<1..888",
        "1..>888",
        "102.110",
        "(102.110)",
        "(23.45)..600",
        "(122.133)..(204.221)",
        "123^124",
        "7477^1",
        "join(12..78,134..202)",
        "complement(34..126)",
        "complement(join(2691..4571,4918..5163))",
        "join(complement(4918..5163),complement(2691..4571))",
        "J00194.1:100..202",
        "join(1..100,J00194.1:100..202)",
        "gi|2104578:42752..42918",
        "complement(gi|2104578:42752..42918)",
        "order(1..2,)",
        "order(5)",
        "join(4727880..4728107,1..738)",
        "one-of(1888,1901)..2200",
        "16..one-of(55,60,63)",
        "one-of((5.10),20)..30",
        "one-of(1..5,9..12)",
        "bond(12,63)",
        "group(1..2,5..6)",
        "complement(-2..492)",
        "join(ABJB010667125.1:1..1311,gap(50000),gap(unk100),gap(),complement(NT_077402.2:1..177417))",
        "join(complement(join(1..2,3..4)),order(5..6,7^8))",
        "0..00012",
        "AAAA02000001.1:complement(1..5)"
      })
  void aLocationPrintsAsItWasRead(String location) throws Exception {
    assertThat(LocationText.read(location).toString()).isEqualTo(location);
  }

  @Test
  void lineBreaksAndBlanksMeanNothingEvenWithinANumber() throws Exception {
    assertThat(LocationText.read("join(3462..36\n15, 3698..\n3978)").toString())
        .isEqualTo("join(3462..3615,3698..3978)");
  }

  @Test
  void theTypesSayWhatTheTextSays() throws Exception {
    FeatureLocation location = LocationText.read("join(<1..20,U18267.1:5..9)");
    Position first = new Position.Beyond('<', new Position.Exact(1, 1));
    assertThat(location)
        .isEqualTo(
            new Compound(
                Operator.JOIN,
                List.of(
                    new Span(first, new Position.Exact(20, 2)),
                    new Remote(
                        "U18267.1", new Span(new Position.Exact(5, 1), new Position.Exact(9, 1)))),
                false));
  }

  @Test
  void thePartsOfAComplementAreReadFromItsEnd() throws Exception {
    List<LocationPart> parts =
        LocationPart.of(LocationText.read("complement(join(97999..98024,69611..>69724))"));
    assertThat(parts).extracting(LocationPart::lowest).containsExactly(69611L, 97999L);
    assertThat(parts).extracting(LocationPart::reverse).containsExactly(true, true);
    assertThat(parts.getFirst().end()).hasToString(">69724");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1..", "..5", "join()", "join(1..2", "join(1..2))", "1..2,3", "foo(1..2)", "1...2",
        "a", "complement()", "1^", "(1.2", "99999999999999999999", "gap(1", "-", "1..2x", "join(,1)"
      })
  void whatIsNotInTheGrammarIsRefused(String location) {
    assertThatThrownBy(() -> LocationText.read(location))
        .isInstanceOf(LocationText.Wrong.class)
        .hasMessageContaining("location");
  }

  @ParameterizedTest
  @ValueSource(strings = {"complement(", "join(", "(", "<", "one-of(", "A:"})
  void deepNestingIsRefusedWithoutAStackOverflow(String opening) {
    assertThatThrownBy(() -> LocationText.read(opening.repeat(100_000)))
        .isInstanceOf(LocationText.Wrong.class)
        .hasMessageContaining("nested deeper than 64 levels");
  }

  @Test
  void aJoinOfManyPartsIsNotDeep() throws Exception {
    String many = "join(" + "1..2,".repeat(50_000) + "3..4)";
    assertThat(LocationText.read(many).toString()).isEqualTo(many);
  }
}
