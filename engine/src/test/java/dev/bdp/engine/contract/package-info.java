/// The laws as tests that any source can run: a test class of the source extends
/// `DataSourceContract` and names sample files. Start reading at [DataSourceContract].
@NullMarked
package dev.bdp.engine.contract;

import org.jspecify.annotations.NullMarked;
