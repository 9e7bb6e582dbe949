package dev.bdp.formats.pubchem;

import dev.bdp.formats.pubchem.model.Tag;
import dev.bdp.formats.pubchem.model.TagValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The order in which PubChem writes tags, which is that of [Tag].
final class TagOrder {
  private TagOrder() {}

  static boolean isUsual(Collection<String> names) {
    int last = -1;
    for (String name : names) {
      Optional<Tag> tag = Tag.find(name);
      if (tag.isEmpty() || tag.get().ordinal() < last) {
        return false;
      }
      last = tag.get().ordinal();
    }
    return true;
  }

  /// The tags in their usual order.
  static Map<String, TagValue> usual(Map<String, TagValue> tags) {
    Map<String, TagValue> ordered = LinkedHashMap.newLinkedHashMap(tags.size());
    for (Tag tag : Tag.values()) {
      TagValue value = tags.get(tag.key());
      if (value != null) {
        ordered.put(tag.key(), value);
      }
    }
    return ordered;
  }
}
