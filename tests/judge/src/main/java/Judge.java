import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/** Judges PDF files by both standards that reports promise, and prints every rule that is broken. */
public final class Judge {
    private static final PDFAFlavour[] FLAVOURS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

    private record Breach(int count, String message, String where) {
        Breach and() {
            return new Breach(count + 1, message, where);
        }
    }

    public static void main(String[] files) {
        if (files.length == 0) {
            System.err.println("usage: judge FILE.pdf…");
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        int passed = 0;
        int failed = 0;
        for (String file : files) {
            boolean fine = true;
            for (PDFAFlavour flavour : FLAVOURS) {
                fine &= judge(file, flavour);
            }
            if (fine) {
                passed++;
            } else {
                failed++;
            }
        }
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static boolean judge(String file, PDFAFlavour flavour) {
        String name = flavour.name().replace('_', '-');
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new BufferedInputStream(new FileInputStream(file)), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println(file + ": " + name + ": "
                    + (result.isCompliant() ? "passed" : "failed") + ", "
                    + result.getTotalAssertions() + " checks");
            breaches(result).forEach((rule, breach) -> System.out.println(
                    "  " + rule + " ×" + breach.count() + ": " + breach.message()
                    + "\n    first at " + breach.where()));
            return result.isCompliant();
        } catch (Exception | StackOverflowError problem) {
            System.out.println(file + ": " + name + ": cannot be judged: " + problem);
            return false;
        }
    }

    private static Map<String, Breach> breaches(ValidationResult result) {
        Map<String, Breach> breaches = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() != TestAssertion.Status.FAILED) {
                continue;
            }
            RuleId id = assertion.getRuleId();
            breaches.compute(id.getClause() + "-" + id.getTestNumber(), (rule, seen) ->
                    seen == null
                            ? new Breach(1, assertion.getMessage(),
                                    assertion.getLocation().getContext())
                            : seen.and());
        }
        return breaches;
    }
}
