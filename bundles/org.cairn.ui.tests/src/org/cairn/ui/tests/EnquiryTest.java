// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cairn.api.project.ModelDocument;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Document;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.DocumentOpener;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A Specialist Leader of Education works on an enquiry: writes it, ties evidence to a claim, judges a strand, publishes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnquiryTest {

    private static Workbench workbench;
    private static Screen screen;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
    }

    @BeforeEach
    void theWindowIsInFront() {
        screen.window();
    }

    @Test
    @Order(1)
    void everyKindOfDocumentOpensAndSaysWhatItIs() {
        for (String kind : workbench.project().view().documents().stream().map(ModelDocument::kind).distinct().toList()) {
            if (DocumentKind.named(kind).isPresent()) {
                open(first(kind));
                screen.find(Tree.class, "outline.tree");
                screen.picture("document-" + kind + "-light");
            }
        }
        ActiveWindow.page().orElseThrow().closeAllEditors(false);
        screen.settle();
    }

    @Test
    @Order(2)
    void aChangeIsOneStepAndIsSavedAsOneStepOfTheProject() throws Exception {
        ModelDocument entry = first("enquiry");
        open(entry);
        Text theme = screen.find(Text.class, "field.Enquiry.theme");
        String before = theme.getText();
        screen.focus(theme);
        theme.setText("Another theme");
        assertTrue(ActiveWindow.page().orElseThrow().getActiveEditor().isDirty());
        workbench.run("org.eclipse.ui.edit.undo");
        assertEquals(before, theme.getText());
        assertFalse(ActiveWindow.page().orElseThrow().getActiveEditor().isDirty());
        workbench.run("org.eclipse.ui.edit.redo");
        assertEquals("Another theme", theme.getText());
        long version = workbench.project().view().version();
        workbench.run("org.eclipse.ui.file.save");
        screen.waitFor("the saved document", () -> workbench.project().view().version() == version + 1);
        Document saved = ModelDocuments.open(workbench.project().view(), first("enquiry")).content();
        assertEquals("Another theme", ((Enquiry) saved).getTheme());
        assertFalse(ActiveWindow.page().orElseThrow().getActiveEditor().isDirty());
        workbench.project().session().undo();
        screen.waitFor("the version from before", () -> theme.getText().equals(before));
        workbench.project().session().redo();
        screen.waitFor("the version from after", () -> theme.getText().equals("Another theme"));
    }

    private static ModelDocument first(String kind) {
        return workbench.project().view().documents().stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
    }

    private static void open(ModelDocument entry) {
        Workbench.service(DocumentOpener.class).open(entry.id(), null, true);
        screen.waitFor("the document " + entry.title(), () -> {
            Label title = screen.search(Label.class, "editor.title");
            return title != null && title.getText().equals(entry.title().replace("&", "&&"));
        });
        screen.settle();
    }
}
