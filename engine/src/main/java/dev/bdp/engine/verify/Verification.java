package dev.bdp.engine.verify;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks the tables and the store whether every law holds. Changes nothing.
public final class Verification {
  private static final List<Check> CHECKS =
      List.of(
          new CountsAddUp(),
          new FilesAreVerified(),
          new UnitsHaveTheirRows(),
          new StatesAgree(),
          new ReleasesAreWhole(),
          new UploadsAgree());

  private final Database database;
  private final ObjectStore objects;

  public Verification(Database database, ObjectStore objects) {
    this.database = database;
    this.objects = objects;
  }

  /// Compares rows with rows, and the names of objects with rows; of each check at most 1000
  /// findings.
  ///
  /// @param job only what it wrote; everything when empty
  public List<Finding> findings(Optional<JobId> job) {
    List<Finding> findings = new ArrayList<>();
    for (Check check : CHECKS) {
      findings.addAll(database.inTransaction(transaction -> check.findings(transaction, job)));
    }
    findings.addAll(
        database.inTransaction(
            transaction -> new StoredObjects(objects).findings(transaction, job)));
    return findings;
  }

  /// Reads all objects and the data of all staged records back; as long as that takes.
  public List<Finding> deepFindings(Optional<JobId> job) throws InterruptedException {
    List<Finding> findings = new ArrayList<>(new RawBytes(database, objects).findings(job));
    findings.addAll(new ObjectBytes(database, objects).findings(job));
    findings.addAll(new RecordTexts(database).findings(job));
    return findings;
  }
}
