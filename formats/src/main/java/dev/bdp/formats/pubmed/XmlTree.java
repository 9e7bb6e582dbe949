package dev.bdp.formats.pubmed;

import dev.bdp.formats.MalformedRecordException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the XML of one record with the JDK's StAX reader: no DTD, no entities but the five of XML.
///
/// Elements that are not known are left out of the tree and remembered by their place.
final class XmlTree {
  private static final int DEEPEST = 200;

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private final Deque<ElementKind> kinds = new ArrayDeque<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private int skipped;

  XmlTree() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // The JDK counts &amp; and the like here; without a DTD there are no other entities.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
  }

  /// What was not known in the record that was read last.
  List<String> unknown() {
    return List.copyOf(unknown);
  }

  /// Reads a record.
  ///
  /// @throws MalformedRecordException when it is not well-formed, or its root is none of PubMed's
  XmlElement read(String xml) throws MalformedRecordException {
    open.clear();
    kinds.clear();
    unknown.clear();
    skipped = 0;
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new StringReader(xml));
      XmlElement root = null;
      while (in.hasNext()) {
        XmlElement ended = event(in, xml);
        root = ended == null ? root : ended;
      }
      in.close();
      if (root == null) {
        throw Places.malformed("it has no element", xml, 0);
      }
      return root;
    } catch (XMLStreamException e) {
      throw Places.malformed(e, xml);
    }
  }

  /// Takes one event; returns the root when it ends.
  private @Nullable XmlElement event(XMLStreamReader in, String xml)
      throws XMLStreamException, MalformedRecordException {
    switch (in.next()) {
      case XMLStreamConstants.START_ELEMENT -> start(in, xml);
      case XMLStreamConstants.END_ELEMENT -> {
        return end();
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in);
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw Places.malformed(
              "it declares or uses entities of its own",
              xml,
              in.getLocation().getCharacterOffset());
      default -> {}
    }
    return null;
  }

  private void start(XMLStreamReader in, String xml) throws MalformedRecordException {
    String name = in.getLocalName();
    if (skipped > 0) {
      skipped++;
      return;
    }
    ElementKind parent = kinds.peek();
    ElementKind kind = parent == null ? ElementKind.find(name) : parent.child(name);
    if (kind == null) {
      if (parent == null) {
        throw Places.malformed("it is a <" + shortened(name) + ">, not a paper", xml, 0);
      }
      unknown.add(parent.name() + "/" + name);
      skipped = 1;
      return;
    }
    if (open.size() == DEEPEST) {
      throw Places.malformed(
          "its elements are nested deeper than " + DEEPEST,
          xml,
          in.getLocation().getCharacterOffset());
    }
    open.push(new XmlElement(kind.isAnything() ? name : kind.name(), attributes(in, kind)));
    kinds.push(kind);
  }

  private List<String> attributes(XMLStreamReader in, ElementKind kind) {
    int count = in.getAttributeCount();
    if (count == 0) {
      return List.of();
    }
    List<String> attributes = new ArrayList<>(2 * count);
    for (int i = 0; i < count; i++) {
      String prefix = in.getAttributePrefix(i);
      String local = in.getAttributeLocalName(i);
      String name = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
      attributes.add(name);
      attributes.add(in.getAttributeValue(i));
      if (!kind.allows(name)) {
        unknown.add(kind.name() + "@" + name);
      }
    }
    return attributes;
  }

  private @Nullable XmlElement end() {
    if (skipped > 0) {
      skipped--;
      return null;
    }
    kinds.pop();
    XmlElement element = open.pop();
    XmlElement parent = open.peek();
    if (parent == null) {
      return element;
    }
    parent.add(element);
    return null;
  }

  private void text(XMLStreamReader in) {
    ElementKind kind = kinds.peek();
    if (skipped > 0 || kind == null) {
      return;
    }
    if (kind.isText()) {
      open.element().add(in.getText());
    } else if (!in.isWhiteSpace()) {
      unknown.add(kind.name() + "/#text");
    }
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }
}
