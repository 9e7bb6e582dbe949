package dev.bdp.app.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/// The pages of one column of one row group, compressed with zstd, until the row group is written.
final class ColumnPages implements PageWriter {
  private final ColumnDescriptor column;
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
  private final Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
  private final Statistics<?> statistics;
  private long values;
  private long uncompressedBytes;

  ColumnPages(ColumnDescriptor column) {
    this.column = column;
    this.statistics = Statistics.createStats(column.getPrimitiveType());
  }

  @Override
  @SuppressWarnings("deprecation") // the interface has no other way to leave it out
  public void writePage(
      BytesInput bytes,
      int valueCount,
      Statistics<?> pageStatistics,
      Encoding repetition,
      Encoding definition,
      Encoding encoding)
      throws IOException {
    byte[] page = bytes(bytes);
    byte[] compressed = Zstd.compress(page);
    PageHeader header =
        new PageHeader(PageType.DATA_PAGE, page.length, compressed.length)
            .setData_page_header(
                new DataPageHeader(
                    valueCount, format(encoding), format(definition), format(repetition)));
    append(data, header, compressed);
    encodings.addAll(List.of(repetition, definition, encoding));
    statistics.mergeStatistics(pageStatistics);
    values += valueCount;
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> pageStatistics,
      Encoding repetition,
      Encoding definition,
      Encoding encoding)
      throws IOException {
    writePage(bytes, valueCount, pageStatistics, repetition, definition, encoding);
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> pageStatistics,
      SizeStatistics sizes,
      GeospatialStatistics places,
      Encoding repetition,
      Encoding definition,
      Encoding encoding)
      throws IOException {
    writePage(bytes, valueCount, pageStatistics, repetition, definition, encoding);
  }

  @Override
  public void writePageV2(
      int rowCount,
      int nullCount,
      int valueCount,
      BytesInput repetitionLevels,
      BytesInput definitionLevels,
      Encoding encoding,
      BytesInput bytes,
      Statistics<?> pageStatistics) {
    throw new UnsupportedOperationException("Pages are written in version 1");
  }

  @Override
  public void writeDictionaryPage(DictionaryPage page) throws IOException {
    byte[] bytes = bytes(page.getBytes());
    byte[] compressed = Zstd.compress(bytes);
    append(
        dictionary,
        new PageHeader(PageType.DICTIONARY_PAGE, bytes.length, compressed.length)
            .setDictionary_page_header(
                new DictionaryPageHeader(page.getDictionarySize(), format(page.getEncoding()))),
        compressed);
    encodings.add(page.getEncoding());
  }

  private static byte[] bytes(BytesInput input) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(input.size()));
    input.writeAllTo(bytes);
    return bytes.toByteArray();
  }

  private void append(ByteArrayOutputStream pages, PageHeader header, byte[] compressed)
      throws IOException {
    int before = pages.size();
    Util.writePageHeader(header, pages);
    uncompressedBytes += pages.size() - before + header.getUncompressed_page_size();
    pages.write(compressed);
  }

  /// Writes the pages and forgets them; what the footer says of them.
  ///
  /// @param at where in the file the column begins
  ColumnChunk writeTo(CountedOutput out, long at) throws IOException {
    ColumnMetaData facts =
        new ColumnMetaData(
            Type.valueOf(
                ParquetSchema.formatName(column.getPrimitiveType().getPrimitiveTypeName())),
            encodings.stream().map(ColumnPages::format).toList(),
            Arrays.asList(column.getPath()),
            CompressionCodec.ZSTD,
            values,
            uncompressedBytes,
            dictionary.size() + data.size(),
            at + dictionary.size());
    if (dictionary.size() > 0) {
      facts.setDictionary_page_offset(at);
    }
    facts.setStatistics(format(statistics));
    dictionary.writeTo(out);
    data.writeTo(out);
    return new ColumnChunk(0).setMeta_data(facts);
  }

  private static org.apache.parquet.format.Encoding format(Encoding encoding) {
    return org.apache.parquet.format.Encoding.valueOf(encoding.name());
  }

  private static org.apache.parquet.format.Statistics format(Statistics<?> statistics) {
    var format = new org.apache.parquet.format.Statistics();
    if (statistics.isNumNullsSet()) {
      format.setNull_count(statistics.getNumNulls());
    }
    if (statistics.hasNonNullValue() && statistics.isSmallerThan(4096)) {
      format.setMin_value(statistics.getMinBytes());
      format.setMax_value(statistics.getMaxBytes());
    }
    return format;
  }

  @Override
  public long getMemSize() {
    return (long) data.size() + dictionary.size();
  }

  @Override
  public long allocatedSize() {
    return getMemSize();
  }

  @Override
  public String memUsageString(String prefix) {
    return prefix + " " + column + ": " + getMemSize() + " bytes";
  }
}
