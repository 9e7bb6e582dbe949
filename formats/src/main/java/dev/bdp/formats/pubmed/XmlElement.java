package dev.bdp.formats.pubmed;

import dev.bdp.formats.pubmed.model.MarkedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An element of one record: its attributes, and texts and elements in order.
final class XmlElement {
  private final String name;
  private final List<String> attributes;
  private final List<Object> content = new ArrayList<>(4);

  /// @param attributes names and values in turn
  XmlElement(String name, List<String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  String name() {
    return name;
  }

  void add(XmlElement child) {
    content.add(child);
  }

  void add(String text) {
    int last = content.size() - 1;
    if (last >= 0 && content.get(last) instanceof String before) {
      content.set(last, before.concat(text));
    } else {
      content.add(text);
    }
  }

  /// The value of an attribute, or what the DTD says of its absence.
  String attribute(String attributeName, String otherwise) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(attributeName)) {
        return attributes.get(i + 1);
      }
    }
    return otherwise;
  }

  String attribute(String attributeName) {
    return attribute(attributeName, "");
  }

  /// The first child of a name, or null.
  @Nullable XmlElement child(String childName) {
    for (Object part : content) {
      if (part instanceof XmlElement element && element.name.equals(childName)) {
        return element;
      }
    }
    return null;
  }

  /// The first child of a name, or an empty one.
  XmlElement childOrEmpty(String childName) {
    XmlElement child = child(childName);
    return child == null ? new XmlElement(childName, List.of()) : child;
  }

  List<XmlElement> children(String childName) {
    List<XmlElement> found = new ArrayList<>();
    for (Object part : content) {
      if (part instanceof XmlElement element && element.name.equals(childName)) {
        found.add(element);
      }
    }
    return found;
  }

  /// The plain text of the first child of a name; empty when there is none.
  String text(String childName) {
    XmlElement child = child(childName);
    return child == null ? "" : child.text();
  }

  List<String> texts(String childName) {
    return children(childName).stream().map(XmlElement::text).toList();
  }

  MarkedText marked(String childName) {
    XmlElement child = child(childName);
    return child == null ? MarkedText.EMPTY : child.marked();
  }

  /// All text inside, in order, without blanks around it; where a line breaks, one blank.
  String text() {
    if (content.size() == 1 && content.get(0) instanceof String only) {
      return OneLine.of(only);
    }
    StringBuilder out = new StringBuilder();
    appendText(out);
    return OneLine.of(out.toString());
  }

  /// The text with its markup.
  MarkedText marked() {
    String plain = text();
    if (content.size() <= 1 && plain.indexOf('&') < 0 && plain.indexOf('<') < 0 && isText()) {
      return plain.indexOf('>') < 0
          ? new MarkedText(plain, plain)
          : new MarkedText(escaped(plain), plain);
    }
    StringBuilder out = new StringBuilder();
    appendContent(out);
    return new MarkedText(OneLine.of(out.toString()), plain);
  }

  private boolean isText() {
    return content.isEmpty() || content.get(0) instanceof String;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    appendEscaped(text, out);
    return out.toString();
  }

  private void appendText(StringBuilder out) {
    for (Object part : content) {
      if (part instanceof XmlElement element) {
        element.appendText(out);
      } else {
        out.append(part);
      }
    }
  }

  private void appendContent(StringBuilder out) {
    for (Object part : content) {
      if (part instanceof XmlElement element) {
        element.appendTo(out);
      } else {
        appendEscaped(part.toString(), out);
      }
    }
  }

  private void appendTo(StringBuilder out) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.size(); i += 2) {
      out.append(' ').append(attributes.get(i)).append("=\"");
      int from = out.length();
      appendEscaped(attributes.get(i + 1), out);
      for (int quote = out.indexOf("\"", from); quote >= 0; quote = out.indexOf("\"", quote)) {
        out.replace(quote, quote + 1, "&quot;");
      }
      out.append('"');
    }
    if (content.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    appendContent(out);
    out.append("</").append(name).append('>');
  }

  private static void appendEscaped(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }
}
