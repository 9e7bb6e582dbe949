package dev.bdp.app.api;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.job.FileCatalog;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.staging.QuarantinedRecords;
import dev.bdp.engine.work.UnitCatalog;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The parts of a job as JSON names them.
final class JobPartFields {
  private JobPartFields() {}

  static Map<String, Object> file(FileCatalog.Listed file) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", file.number());
    fields.put("name", file.name());
    fields.put("purpose", EnumText.of(file.purpose()));
    fields.put("status", EnumText.of(file.status()));
    put(fields, "expectedBytes", file.expectedBytes());
    put(fields, "bytes", file.bytes());
    put(fields, "bytesPerSecond", file.bytesPerSecond());
    put(fields, "secondsLeft", file.secondsLeft());
    file.expectedMd5().ifPresent(text -> fields.put("expectedMd5", text));
    file.expectedSha256().ifPresent(text -> fields.put("expectedSha256", text));
    file.statedBy().ifPresent(text -> fields.put("statedBy", text));
    file.computedMd5().ifPresent(text -> fields.put("computedMd5", text));
    fields.put("verified", file.verified());
    file.url().ifPresent(text -> fields.put("url", text));
    file.error().ifPresent(text -> fields.put("error", text));
    return fields;
  }

  static Map<String, Object> unit(UnitCatalog.Unit unit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", unit.id());
    fields.put("type", EnumText.of(unit.type()));
    fields.put("number", unit.number());
    fields.put("status", EnumText.of(unit.status()));
    fields.put("records", unit.records());
    fields.put("recordsDone", unit.recordsDone());
    unit.worker().ifPresent(text -> fields.put("worker", text));
    unit.host().ifPresent(text -> fields.put("host", text));
    put(fields, "claimedAt", unit.claimedAt());
    put(fields, "heartbeatAt", unit.heartbeatAt());
    put(fields, "completedAt", unit.completedAt());
    put(fields, "durationMillis", unit.durationMillis());
    fields.put("retries", unit.retries());
    fields.put("reclaims", unit.reclaims());
    unit.lastError().ifPresent(text -> fields.put("lastError", text));
    return fields;
  }

  static Map<String, Object> grid(UnitCatalog.Grid grid) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", EnumText.of(grid.type()));
    fields.put("units", grid.units());
    fields.put("perCell", grid.perCell());
    fields.put("cells", grid.cells());
    return fields;
  }

  static Map<String, Object> point(UnitCatalog.Point point) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", point.at().toString());
    fields.put("parsed", point.parsed());
    fields.put("stored", point.stored());
    return fields;
  }

  static Map<String, Object> line(JobLog.Line line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", line.id());
    fields.put("at", line.at().toString());
    fields.put("level", EnumText.of(line.level()));
    fields.put("message", line.message());
    put(fields, "unit", line.unit());
    fields.put("context", Json.read(line.context()));
    return fields;
  }

  static Map<String, Object> failed(QuarantinedRecords.Listed listed) {
    QuarantinedRecords.Quarantined record = listed.record();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", listed.id());
    fields.put("file", record.file());
    fields.put("offset", record.offset());
    fields.put("reason", record.reason());
    if (record.parserVersion() != null) {
      fields.put("parserVersion", record.parserVersion());
    }
    fields.put("text", new String(record.text(), StandardCharsets.UTF_8));
    fields.put("textTruncated", listed.textSizeBytes() > record.text().length);
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, OptionalLong number) {
    number.ifPresent(value -> fields.put(name, value));
  }

  private static void put(Map<String, Object> fields, String name, Optional<Instant> at) {
    at.ifPresent(value -> fields.put(name, value.toString()));
  }
}
