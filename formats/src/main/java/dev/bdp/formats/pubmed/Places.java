package dev.bdp.formats.pubmed;

import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/// Says where in a record something is wrong.
final class Places {
  private static final String PREFIX = "Message: ";

  private Places() {}

  /// The text of a record.
  ///
  /// @throws MalformedRecordException when it is not UTF-8
  static String decoded(byte[] bytes) throws MalformedRecordException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = out.toString();
    if (result.isError()) {
      throw malformed("a byte is not UTF-8", text, text.length());
    }
    return text;
  }

  static MalformedRecordException malformed(String what, String xml, int at) {
    int to = Math.max(0, Math.min(at, xml.length()));
    String before = xml.substring(0, to);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new MalformedRecordException(
        "Cannot read a paper: " + what,
        new Location(line, before.getBytes(StandardCharsets.UTF_8).length));
  }

  static MalformedRecordException malformed(XMLStreamException e, String xml) {
    String message = String.valueOf(e.getMessage());
    int from = message.indexOf(PREFIX);
    String what = (from < 0 ? message : message.substring(from + PREFIX.length())).strip();
    what = what.length() > 160 ? what.substring(0, 160) + "…" : what;
    int at = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
    return malformed(what.endsWith(".") ? what.substring(0, what.length() - 1) : what, xml, at);
  }
}
