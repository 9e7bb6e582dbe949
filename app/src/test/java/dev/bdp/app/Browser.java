package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A headless Chromium that looks at the console of one server.
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String AXE = axe();

  private final ChromeDriver driver;
  private final String address;
  private final Path downloads;

  private Browser(ChromeDriver driver, String address, Path downloads) {
    this.driver = driver;
    this.address = address;
    this.downloads = downloads;
  }

  /// Skips the test where there is no Chromium.
  static void assumeInstalled() {
    Assumptions.assumeTrue(
        program("chromium").isPresent() && program("chromedriver").isPresent(),
        "There is no Chromium here: install the packages chromium and chromium-driver.");
  }

  /// @param directory where its profile and its downloads go
  static Browser open(String address, Path directory) throws IOException {
    Path downloads = Files.createDirectories(directory.resolve("downloads"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium").orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        "--user-data-dir=" + directory.resolve("profile"));
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toString()));
    options.setCapability("goog:loggingPrefs", logs);
    System.setProperty("webdriver.chrome.driver", program("chromedriver").orElseThrow().toString());
    return new Browser(new ChromeDriver(options), address, downloads);
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String axe() {
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Opens a page and waits for its heading.
  void visit(String path) {
    driver.get(address + path);
    awaitPage();
  }

  /// Waits until no page is being loaded.
  void awaitPage() {
    await()
        .atMost(PATIENCE)
        .until(() -> !driver.findElements(By.cssSelector("main:not([aria-busy]) h1")).isEmpty());
  }

  /// Waits for a text to be seen on the page.
  void awaitText(String text) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(text()).containsIgnoringWhitespaces(text));
  }

  /// Waits for a text to go.
  void awaitNoText(String text) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(text()).doesNotContain(text));
  }

  /// What the page shows.
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  String heading() {
    return driver.findElement(By.cssSelector("main h1")).getText();
  }

  /// Where it is, without the server.
  String place() {
    return driver.getCurrentUrl().substring(address.length());
  }

  void click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
  }

  /// Clicks the last shown button, link or summary with a text, once it is there; that of a dialog
  /// while one is open.
  void press(String text) {
    String found =
        "//*[(self::button or self::a or self::summary) and normalize-space()='%s']"
            .formatted(text);
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(WebDriverException.class)
        .untilAsserted(() ->
            driver.findElements(By.xpath(found)).stream()
                .filter(WebElement::isDisplayed)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No " + text + " on\n" + text()))
                .click());
  }

  /// Moves the pointer over an element.
  void point(String selector) {
    new Actions(driver).moveToElement(driver.findElement(By.cssSelector(selector))).perform();
  }

  void type(String selector, String text) {
    driver.findElement(By.cssSelector(selector)).sendKeys(text);
  }

  int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  /// Presses keys wherever the focus is.
  void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /// Presses the tabulator until the focus is on something with this text or label.
  void tabTo(String name) {
    for (int i = 0; i < 80; i++) {
      keys(Keys.TAB);
      if (focused().equals(name)) {
        return;
      }
    }
    throw new AssertionError("The tabulator does not lead to " + name);
  }

  /// The name that a screen reader says for what has the focus.
  String focused() {
    try {
      return driver.switchTo().activeElement().getAccessibleName();
    } catch (StaleElementReferenceException e) {
      return "";
    }
  }

  /// Emulates what a person chose in the system.
  void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /// Emulates a phone, 390 pixels wide.
  void becomePhone() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
  }

  void becomeDesktop() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  Object script(String script) {
    return driver.executeScript(script);
  }

  /// Everything that the browser's console holds since it was asked last.
  List<String> problems() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  /// What axe calls serious or critical on the page as it is.
  List<?> barriers() {
    driver.executeScript(AXE);
    return (List<?>)
        driver.executeAsyncScript(
            """
            const done = arguments[0];
            axe.run({resultTypes: ["violations"]}).then(found => done(found.violations
              .filter(v => v.impact === "serious" || v.impact === "critical")
              .map(v => v.id + ": " + v.nodes.map(n => n.html).join(" "))));
            """);
  }

  /// The bytes of a file once it is downloaded.
  byte[] downloaded(String name) throws IOException {
    Path file = downloads.resolve(name);
    await().atMost(PATIENCE).until(() -> Files.exists(file));
    return Files.readAllBytes(file);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
