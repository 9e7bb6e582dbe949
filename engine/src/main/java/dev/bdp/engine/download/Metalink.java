package dev.bdp.engine.download;

import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.source.Checksum;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A metalink: which files there are, with sizes, checksums and mirrors. Versions 3 and 4 (RFC
/// 5854) are read.
///
/// @param version the `version` element, such as UniProt's `2025_03`; empty where there is none
public record Metalink(String version, List<Entry> files) {
  private static final Pattern MIRROR =
      Pattern.compile("(https?|ftp)://[\\w.~:/@%+,=-]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSAFE_NAME =
      Pattern.compile("/.*|.*[\\\\\\p{Cntrl}].*|(.*/)?\\.\\.(/.*)?|[A-Za-z]:.*|", Pattern.DOTALL);

  /// One file.
  ///
  /// @param hashes by algorithm, as written: `md5`, `sha-256`
  /// @param urls best first
  public record Entry(
      String name, OptionalLong sizeBytes, Map<String, String> hashes, List<String> urls) {

    /// The best checksum that there is; empty when the publisher gave none.
    ///
    /// @param place of the metalink, for messages
    /// @throws SourceDataException when it is none
    public Optional<Checksum> checksum(String place) {
      for (String algorithm : List.of("SHA-256", "MD5")) {
        String hex = hashes.get(algorithm.toLowerCase(Locale.ROOT));
        if (hex != null) {
          try {
            return Optional.of(new Checksum(algorithm, hex, place));
          } catch (IllegalArgumentException e) {
            throw new SourceDataException(
                "Cannot read %s: %s. Ask the publisher for the release again."
                    .formatted(place, e.getMessage()),
                e);
          }
        }
      }
      return Optional.empty();
    }

    /// Where the file is: beside the metalink, then on the mirrors that the metalink names, best
    /// first. A metalink on this machine counts for what lies beside it alone.
    ///
    /// @param beside the file's URL beside the metalink
    /// @throws SourceDataException when a metalink of the network names a file of this machine
    public List<URI> urls(URI beside) {
      Set<URI> all = new LinkedHashSet<>(List.of(beside));
      if (!"file".equals(beside.getScheme())) {
        for (String url : urls) {
          if (url.toLowerCase(Locale.ROOT).startsWith("file:")) {
            throw new SourceDataException(
                "Cannot take %s from %s: the metalink beside it points to %s, a file of this machine. Do not use this site."
                    .formatted(name, beside, url));
          }
          if (MIRROR.matcher(url).matches()) {
            all.add(URI.create(url));
          }
        }
      }
      return List.copyOf(all);
    }
  }

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
      return new Reading(factory.createXMLStreamReader(new ByteArrayInputStream(xml)), place).all();
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
    private final String place;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Entry> files = new ArrayList<>();
    private String version = "";
    private String name = "";
    private OptionalLong size = OptionalLong.empty();
    private Map<String, String> hashes = new HashMap<>();
    private List<Ranked> urls = new ArrayList<>();

    Reading(XMLStreamReader xml, String place) {
      this.xml = xml;
      this.place = place;
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
      if (UNSAFE_NAME.matcher(name).matches()) {
        throw new SourceDataException(
            "Cannot read %s: the name \"%s\" of a file in it would leave the release's place. Do not use this site."
                .formatted(place, name));
      }
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
