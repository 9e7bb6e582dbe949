package dev.bdp.engine.download.transport;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page that nginx, Apache and others show for a directory.
final class IndexPage {
  private static final Pattern LINK =
      Pattern.compile("<a\\s[^>]*?href\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);

  private IndexPage() {}

  /// The names right below the directory that the page links to. Links to elsewhere, upwards or
  /// with a query, as those that sort the columns, are none.
  static List<String> names(URI directory, String page) {
    Set<String> names = new TreeSet<>();
    Matcher links = LINK.matcher(page);
    while (links.find()) {
      String name = name(directory, links.group(1).replace("&amp;", "&"));
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /// Empty when the link does not lead below the directory.
  private static String name(URI directory, String link) {
    try {
      URI target = directory.resolve(link);
      boolean below =
          target.getQuery() == null
              && target.getPath() != null
              && String.valueOf(target.getAuthority()).equals(directory.getAuthority())
              && target.getPath().startsWith(directory.getPath());
      return below ? target.getPath().substring(directory.getPath().length()) : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
