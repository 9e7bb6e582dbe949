package dev.bdp.engine.download;

import dev.bdp.engine.failure.SourceDataException;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A metalink: which files there are, with sizes, checksums and mirrors. Versions 3 and 4 (RFC
/// 5854) are read.
///
/// @param version the `version` element, such as UniProt's `2025_03`; empty where there is none
public record Metalink(String version, List<Entry> files) {

  /// One file.
  ///
  /// @param hashes by algorithm, as written: `md5`, `sha-256`
  /// @param urls best first
  public record Entry(
      String name, OptionalLong sizeBytes, Map<String, String> hashes, List<String> urls) {}

  /// A URL with its rank; a higher one is better.
  private record Ranked(String url, int rank) {}

  public Optional<Entry> find(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /// @param place for messages
  /// @throws SourceDataException when it is not a metalink
  public static Metalink read(byte[] xml, String place) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return new Reading(factory.createXMLStreamReader(new ByteArrayInputStream(xml))).all();
    } catch (XMLStreamException | NumberFormatException e) {
      throw new SourceDataException(
          "Cannot read %s: it is not a metalink (%s). Check the location."
              .formatted(place, firstLine(e)),
          e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static final class Reading {
    private final XMLStreamReader xml;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Entry> files = new ArrayList<>();
    private String version = "";
    private String name = "";
    private OptionalLong size = OptionalLong.empty();
    private Map<String, String> hashes = new HashMap<>();
    private List<Ranked> urls = new ArrayList<>();

    Reading(XMLStreamReader xml) {
      this.xml = xml;
    }

    Metalink all() throws XMLStreamException {
      String hashType = "";
      int rank = 0;
      boolean seen = false;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            String element = xml.getLocalName();
            path.push(element);
            switch (element) {
              case "metalink" -> seen = true;
              case "file" -> begin();
              case "hash" -> hashType = attribute("type", "");
              case "url" -> rank = rank();
              default -> {}
            }
          }
          case XMLStreamConstants.CHARACTERS -> text(xml.getText().strip(), hashType, rank);
          case XMLStreamConstants.END_ELEMENT -> {
            if (path.pop().equals("file")) {
              urls.sort(Comparator.comparingInt(Ranked::rank).reversed());
              files.add(new Entry(name, size, hashes, urls.stream().map(Ranked::url).toList()));
            }
          }
          default -> {}
        }
      }
      if (!seen) {
        throw new XMLStreamException("no element metalink");
      }
      return new Metalink(version, List.copyOf(files));
    }

    private void begin() {
      name = attribute("name", "");
      size = OptionalLong.empty();
      hashes = new HashMap<>();
      urls = new ArrayList<>();
    }

    /// Version 3 prefers the highest `preference`, version 4 the lowest `priority`.
    private int rank() {
      String priority = attribute("priority", "");
      return priority.isEmpty()
          ? Integer.parseInt(attribute("preference", "0"))
          : -Integer.parseInt(priority);
    }

    private void text(String text, String hashType, int rank) {
      if (text.isEmpty() || path.isEmpty()) {
        return;
      }
      boolean inFile = path.contains("file");
      switch (path.peek()) {
        case "version" -> version = inFile ? version : text;
        case "size" -> size = OptionalLong.of(Long.parseLong(text));
        case "hash" -> {
          if (!path.contains("pieces")) {
            hashes.put(hashType, text);
          }
        }
        case "url" -> {
          if (inFile) {
            urls.add(new Ranked(text, rank));
          }
        }
        case null, default -> {}
      }
    }

    private String attribute(String attribute, String otherwise) {
      String value = xml.getAttributeValue(null, attribute);
      return value == null ? otherwise : value;
    }
  }
}
