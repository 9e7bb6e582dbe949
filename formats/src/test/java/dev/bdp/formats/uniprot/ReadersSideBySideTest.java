package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Readers that share what repeats, on several threads at once: each entry comes back to the byte,
/// whatever the others are reading.
class ReadersSideBySideTest {
  private static final int THREADS = 6;
  private static final int VARIANTS = 3000;

  @Test
  void eachEntryComesBackWhateverOthersRead() throws Exception {
    long seed = System.nanoTime();
    System.out.println("readers side by side: seed " + seed);
    List<byte[]> texts = variants(UniProtReaderTest.demo(), new Random(seed));
    UniProtReader first = new UniProtReader();
    List<Callable<Integer>> passes = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      List<byte[]> shuffled = new ArrayList<>(texts);
      Collections.shuffle(shuffled, new Random(seed + thread));
      passes.add(() -> differences(first.another(), shuffled));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Integer> pass : threads.invokeAll(passes)) {
        assertThat(pass.get()).isZero();
      }
    }
  }

  private static int differences(UniProtReader reader, List<byte[]> texts) throws Exception {
    int differences = 0;
    for (byte[] text : texts) {
      byte[] written = UniProtWriter.write(reader.read(text));
      differences += Arrays.equals(written, text) ? 0 : 1;
    }
    return differences;
  }

  /// The entry with digits and letters of some lines of references and cross-references changed:
  /// blocks that are as long as others, and so many that they take each other's places.
  private static List<byte[]> variants(String text, Random random) {
    List<byte[]> variants = new ArrayList<>();
    for (int i = 0; i < VARIANTS; i++) {
      StringBuilder variant = new StringBuilder();
      for (String line : text.split("(?<=\n)")) {
        boolean changes =
            line.startsWith("DR ") || line.startsWith("RT ") || line.startsWith("RA ");
        variant.append(changes && random.nextBoolean() ? changed(line, random) : line);
      }
      variants.add(variant.toString().getBytes(US_ASCII));
    }
    return variants;
  }

  private static String changed(String line, Random random) {
    char[] characters = line.toCharArray();
    for (int i = 5; i < characters.length; i++) {
      if (Character.isDigit(characters[i])) {
        characters[i] = (char) ('0' + random.nextInt(10));
      } else if (Character.isLowerCase(characters[i]) && random.nextInt(8) == 0) {
        characters[i] = (char) ('a' + random.nextInt(26));
      }
    }
    return new String(characters);
  }
}
