package dev.bdp.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An exposition in Prometheus' text format, read as a server would.
record Scrape(List<Sample> samples, Map<String, String> types) {
  private static final Pattern LINE =
      Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? (\\S+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\",?");

  record Sample(String name, SortedMap<String, String> labels, double value) {}

  static Scrape parse(String text) {
    List<Sample> samples = new ArrayList<>();
    Map<String, String> types = new TreeMap<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("# TYPE ")) {
        String[] words = line.split(" ");
        types.put(words[2], words[3]);
      } else if (!line.startsWith("#")) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
          throw new AssertionError("Not a line of an exposition: " + line);
        }
        SortedMap<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(matcher.group(2) == null ? "" : matcher.group(2));
        while (label.find()) {
          labels.put(label.group(1), label.group(2));
        }
        samples.add(
            new Sample(
                matcher.group(1),
                labels,
                Double.parseDouble(matcher.group(3).replace("+Inf", "Infinity"))));
      }
    }
    return new Scrape(samples, types);
  }

  /// The sum of the samples of a name that have these labels, as in `status="failed"`; NaN without
  /// any.
  double value(String name, String... labels) {
    double sum = Double.NaN;
    for (Sample sample : samples) {
      if (sample.name().equals(name) && has(sample, labels)) {
        sum = Double.isNaN(sum) ? sample.value() : sum + sample.value();
      }
    }
    return sum;
  }

  private static boolean has(Sample sample, String... labels) {
    for (int i = 0; i < labels.length; i += 2) {
      if (!labels[i + 1].equals(sample.labels().get(labels[i]))) {
        return false;
      }
    }
    return true;
  }

  /// Each metric as in the documentation: name, type, names of its labels.
  SortedSet<String> shapes() {
    Map<String, SortedSet<String>> labels = new TreeMap<>();
    types.keySet().forEach(name -> labels.put(name, new TreeSet<>()));
    for (Sample sample : samples) {
      labels.get(family(sample.name())).addAll(sample.labels().keySet());
    }
    SortedSet<String> shapes = new TreeSet<>();
    labels.forEach((name, names) -> {
      names.remove("le");
      shapes.add(name + " " + types.get(name) + " " + String.join(", ", names));
    });
    return shapes;
  }

  /// The names of all series, as queries use them.
  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    samples.forEach(sample -> names.add(sample.name()));
    return names;
  }

  private String family(String name) {
    return types.containsKey(name) ? name : name.replaceFirst("_(bucket|sum|count)$", "");
  }
}
