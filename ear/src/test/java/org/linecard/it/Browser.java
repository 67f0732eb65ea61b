package org.linecard.it;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a real Chromium: looks, types and clicks, and waits for what should appear. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final String CHROMIUM = "/usr/bin/chromium";

    private final ChromeDriver driver;
    private final WebDriverWait wait;
    private final String portal = Servers.settings().publicUrl().toString();

    Browser() {
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.setAcceptInsecureCerts(true);
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars", "--window-size=1440,900", "--user-data-dir=" + profile());
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
        wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100));
        wait.ignoreAll(List.of(StaleElementReferenceException.class, NoSuchElementException.class));
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "chromium")), "profile").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser of its own, logged in with a demonstration login. */
    static Browser of(String login) {
        var browser = new Browser();
        try {
            return browser.login(login);
        } catch (RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    /** Goes to the portal and through Keycloak's form. */
    Browser login(String name) {
        driver.get(portal + "/");
        type("username", name);
        type("password", "demo-" + name);
        click("kc-login");
        see("main");
        return this;
    }

    Browser go(String path) {
        driver.get(portal + "/" + path);
        return this;
    }

    Browser click(String id) {
        return click(By.id(id));
    }

    Browser click(By what) {
        return with(elementToBeClickable(what), WebElement::click);
    }

    Browser follow(String linkText) {
        return click(By.linkText(linkText));
    }

    Browser type(String id, String text) {
        return with(visibilityOfElementLocated(By.id(id)), field -> {
            field.clear();
            field.sendKeys(text);
        });
    }

    /** Chooses a file of this machine. */
    Browser choose(String id, Path file) {
        see(id).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    /** A page that is being updated may take the element away between finding and using it: then it is found again. */
    private Browser with(ExpectedCondition<WebElement> found, Consumer<WebElement> use) {
        var last = new AtomicReference<RuntimeException>();
        wait.withMessage(() -> found + ", last " + last.get() + " on " + here()).until(d -> {
            try {
                var element = found.apply(d);
                if (element == null) return false;
                use.accept(element);
                return true;
            } catch (StaleElementReferenceException | ElementClickInterceptedException | NoSuchElementException e) {
                last.set(e);
                return false;
            }
        });
        return this;
    }

    /** Leaves the field that has the focus, as the tab key does. */
    Browser leave() {
        driver.switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.TAB);
        return this;
    }

    /** Picks the option whose text begins so, as soon as the list has it, and waits for what the page does then. */
    Browser pick(String id, String beginning) {
        wait.until(d -> {
            var element = visibilityOfElementLocated(By.id(id)).apply(d);
            if (element == null) return false;
            var select = new Select(element);
            var option = select.getOptions().stream().filter(o -> o.getText().strip().startsWith(beginning)).findFirst();
            option.ifPresent(o -> select.selectByVisibleText(o.getText().strip()));
            return option.isPresent();
        });
        return quiet();
    }

    /** Waits until no request of the page is under way. */
    Browser quiet() {
        wait.until(d -> Boolean.TRUE.equals(js("return document.readyState === 'complete' && (typeof PrimeFaces === 'undefined' || PrimeFaces.ajax.Queue.isEmpty())")));
        return this;
    }

    WebElement see(String id) {
        return wait.until(visibilityOfElementLocated(By.id(id)));
    }

    /** Waits until the page shows this text somewhere. */
    Browser reads(String text) {
        wait.withMessage(() -> "\"" + text + "\" on " + here()).until(d -> text().contains(text));
        return this;
    }

    /** Waits until the element shows this text. */
    Browser reads(String id, String text) {
        wait.withMessage(() -> "\"" + text + "\" in " + id + " on " + here())
            .until(d -> d.findElement(By.id(id)).getText().contains(text));
        return this;
    }

    Browser until(String urlPart) {
        wait.withMessage(() -> urlPart + " in " + here()).until(d -> d.getCurrentUrl().contains(urlPart));
        return quiet();
    }

    /** What a failure shows; the picture lies in {@code target/screenshots/failed.png}. */
    private String here() {
        shoot(Path.of("target/screenshots/failed-" + System.identityHashCode(this) + ".png"));
        return driver.getCurrentUrl() + "\n" + text();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String text(String id) {
        return see(id).getText();
    }

    String value(String id) {
        return see(id).getDomProperty("value");
    }

    String url() {
        return driver.getCurrentUrl();
    }

    List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    Object js(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    /** The Cookie header of this login, for requests that no page would send. */
    String cookies() {
        return driver.manage().getCookies().stream().map(c -> c.getName() + "=" + c.getValue()).collect(Collectors.joining("; "));
    }

    void forget() {
        driver.manage().deleteAllCookies();
    }

    Browser size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
        return this;
    }

    Browser scheme(String lightOrDark) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
        return this;
    }

    void shoot(Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.write(to, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
