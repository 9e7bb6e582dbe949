package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.FeatureTable;
import dev.bdp.formats.genbank.model.Field;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.Locus;
import dev.bdp.formats.genbank.model.Origin;
import dev.bdp.formats.genbank.model.Qualifier;
import dev.bdp.formats.genbank.model.Section;
import dev.bdp.formats.genbank.model.Sequence;
import dev.bdp.formats.genbank.model.SequenceLayout;
import dev.bdp.formats.genbank.model.SequenceLayout.OddLine;
import dev.bdp.formats.genbank.model.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the compact JSON of one record.
final class RecordJsonReader {
  private final JsonWalk walk;
  private @Nullable Locus locus;
  private List<Section> sections = List.of();
  private Sequence sequence = Sequence.NONE;
  private SourceText source = SourceText.USUAL;

  RecordJsonReader(JsonWalk walk) {
    this.walk = walk;
  }

  GenBankRecord read() throws IOException {
    walk.object(name -> {
      switch (name) {
        case "locus" -> locus = readLocus();
        case "sections" -> sections = walk.array(this::readSection);
        case "sequence" -> sequence = SequenceJson.read(walk);
        case "source" -> source = readSource();
        default -> walk.skip();
      }
    });
    walk.end();
    if (locus == null) {
      throw walk.unexpected("a locus");
    }
    return new GenBankRecord(locus, sections, sequence, source);
  }

  private Locus readLocus() throws IOException {
    Map<String, String> texts = new HashMap<>();
    long[] length = {-1};
    walk.object(name -> {
      if (name.equals("length")) {
        length[0] = walk.number();
      } else {
        texts.put(name, walk.text());
      }
    });
    String date = texts.getOrDefault("date", "");
    try {
      return new Locus(
          texts.getOrDefault("line", ""),
          texts.getOrDefault("name", ""),
          length[0],
          texts.getOrDefault("unit", ""),
          texts.getOrDefault("molecule", ""),
          texts.getOrDefault("topology", ""),
          texts.getOrDefault("division", ""),
          date.isEmpty() ? null : LocalDate.parse(date));
    } catch (DateTimeException e) {
      throw walk.unexpected("a date");
    }
  }

  private SourceText readSource() throws IOException {
    Map<String, String> texts = new HashMap<>();
    walk.object(name -> texts.put(name, walk.text()));
    try {
      return new SourceText(
          Charset.forName(texts.getOrDefault("charset", "US-ASCII")),
          texts.getOrDefault("lineBreak", "\n"),
          texts.getOrDefault("end", "//\n"));
    } catch (IllegalArgumentException e) {
      throw walk.unexpected("a charset");
    }
  }

  /// A section while it is read.
  private static final class Draft {
    private String keyword = "";
    private int indent = -1;
    private @Nullable String text;
    private @Nullable String source;
    private List<Field> parts = List.of();
    private String lead = "";
    private @Nullable List<Feature> features;
    private SequenceLayout layout = SequenceLayout.USUAL;

    Field field(int usualIndent) {
      return new Field(keyword, indent < 0 ? usualIndent : indent, text, parts, source);
    }
  }

  private Section readSection() throws IOException {
    Draft draft = readDraft();
    Field field = draft.field(0);
    if (draft.features != null) {
      return new FeatureTable(field, draft.lead, draft.features);
    }
    return draft.keyword.equals("ORIGIN") ? new Origin(field, draft.layout) : field;
  }

  private Field readPart() throws IOException {
    Draft draft = readDraft();
    return draft.field(Field.usualIndent(draft.keyword));
  }

  private Draft readDraft() throws IOException {
    Draft draft = new Draft();
    walk.object(name -> {
      switch (name) {
        case "source" -> draft.source = walk.text();
        case "parts" -> draft.parts = walk.array(this::readPart);
        case "indent" -> draft.indent = (int) walk.number();
        case "lead" -> draft.lead = walk.text();
        case "features" -> draft.features = walk.array(this::readFeature);
        case "layout" -> draft.layout = readLayout();
        default -> {
          draft.keyword = name;
          draft.text = walk.textOrNull();
        }
      }
    });
    return draft;
  }

  private SequenceLayout readLayout() throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    List<OddLine> odd = new ArrayList<>();
    walk.object(name -> {
      if (name.equals("oddLines")) {
        odd.addAll(walk.array(this::readOddLine));
      } else {
        numbers.put(name, (int) walk.number());
      }
    });
    return new SequenceLayout(
        numbers.getOrDefault("numberWidth", 0),
        numbers.getOrDefault("gap", 0),
        numbers.getOrDefault("group", 1),
        numbers.getOrDefault("perLine", 1),
        numbers.getOrDefault("blanksAtEnd", 0),
        odd);
  }

  private OddLine readOddLine() throws IOException {
    long[] line = {0};
    String[] text = {""};
    walk.object(name -> {
      if (name.equals("line")) {
        line[0] = walk.number();
      } else {
        text[0] = walk.text();
      }
    });
    return new OddLine(line[0], text[0]);
  }

  private Feature readFeature() throws IOException {
    String[] texts = {"", ""};
    @Nullable String[] kept = {null};
    List<Qualifier> qualifiers = new ArrayList<>();
    walk.object(name -> {
      switch (name) {
        case "type" -> texts[0] = walk.text();
        case "location" -> texts[1] = walk.text();
        case "source" -> kept[0] = walk.text();
        case "qualifiers" -> qualifiers.addAll(walk.array(this::readQualifier));
        default -> walk.skip();
      }
    });
    try {
      return new Feature(texts[0], texts[1], LocationText.read(texts[1]), qualifiers, kept[0]);
    } catch (LocationText.Wrong e) {
      throw walk.unexpected("a location");
    }
  }

  private Qualifier readQualifier() throws IOException {
    Qualifier[] found = {new Qualifier("", null)};
    walk.object(name -> found[0] = new Qualifier(name, readQualifierText()));
    return found[0];
  }

  private @Nullable String readQualifierText() throws IOException {
    if (walk.isNumber()) {
      return Long.toString(walk.number());
    }
    if (walk.isObject()) {
      String[] bare = {""};
      walk.object(name -> bare[0] = walk.text());
      return bare[0];
    }
    String text = walk.textOrNull();
    return text == null ? null : '"' + text.replace("\"", "\"\"") + '"';
  }
}
