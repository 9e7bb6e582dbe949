package dev.bdp.formats.pubchem;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Tag;
import dev.bdp.formats.pubchem.model.TagType;
import dev.bdp.formats.pubchem.model.TagValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the tags, from the line after `M END` to `$$$$`.
final class TagReader {
  private final SdfLines lines;
  private final SourceDifferences differences;

  TagReader(SdfLines lines, SourceDifferences differences) {
    this.lines = lines;
    this.differences = differences;
  }

  Map<String, TagValue> read(int from) throws MalformedRecordException {
    Map<String, TagValue> tags = LinkedHashMap.newLinkedHashMap(40);
    int line = from;
    while (true) {
      if (line >= lines.count()) {
        throw lines.malformed("no line \"$$$$\" ends it", line);
      }
      if (lines.is(line, "$$$$")) {
        break;
      }
      if (lines.isBlank(line)) {
        differences.text("blank", line, line + 1);
        line++;
      } else {
        line = tag(line, tags);
      }
    }
    CompoundRendering.end(differences.canonical());
    differences.element("end", line, line + 1);
    for (int rest = line + 1; rest < lines.count(); rest++) {
      if (!lines.isBlank(rest)) {
        throw lines.malformed("there is text after its line \"$$$$\"", rest);
      }
    }
    differences.text("blank", line + 1, lines.count());
    return tags;
  }

  /// Reads a tag; the line after it.
  private int tag(int head, Map<String, TagValue> tags) throws MalformedRecordException {
    int from = lines.start(head);
    int to = lines.end(head);
    int open = find((byte) '<', from, to);
    int close = find((byte) '>', open + 1, to);
    if (lines.bytes()[from] != '>' || open >= to || close >= to || close == open + 1) {
      throw lines.malformed("this line belongs to no tag", head);
    }
    int last = valueEnd(head + 1);
    String value = value(head + 1, last);
    int next = last < lines.count() && lines.isBlank(last) ? last + 1 : last;
    Optional<Tag> known = TagNames.find(lines.bytes(), open + 1, close);
    String name = known.isPresent() ? known.get().key() : lines.text(open + 1, close);
    TagType type = known.isPresent() ? known.get().type() : TagType.TEXT;
    TagValue first = tags.putIfAbsent(name, TagText.read(type, value));
    if (first == null) {
      CompoundRendering.tag(name, value, differences.canonical());
      differences.element("tag", head, next);
    } else if (known.isPresent() && known.get() == Tag.COMPOUND_CID) {
      throw lines.malformed("it has the tag %s twice".formatted(name), head);
    } else {
      differences.text("tag", head, next);
    }
    return next;
  }

  /// The blank line, or the `$$$$`, that ends the value.
  private int valueEnd(int from) throws MalformedRecordException {
    int line = from;
    while (line < lines.count() && !lines.isBlank(line) && !lines.is(line, "$$$$")) {
      if (lines.startsWith(line, "> <")) {
        throw lines.malformed("no blank line ends the tag before this one", line);
      }
      line++;
    }
    return line;
  }

  private String value(int from, int to) {
    if (from >= to) {
      return "";
    }
    if (to == from + 1) {
      return lines.stripped(from);
    }
    StringBuilder value = new StringBuilder();
    for (int line = from; line < to; line++) {
      value.append(line == from ? "" : "\n").append(lines.stripped(line));
    }
    return value.toString();
  }

  /// The first such byte; `to` when there is none.
  private int find(byte wanted, int from, int to) {
    int at = from;
    while (at < to && lines.bytes()[at] != wanted) {
      at++;
    }
    return at;
  }
}
