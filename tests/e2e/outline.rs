//! What a screen reader is told of every page: roles, names and states, as axe-core works them out in the app's own web
//! view.

use std::fs;

use crate::accessibility::AXE;
use crate::page::Page;
use crate::rendering::{fill, full};

const OUTLINE: &str = r#"
    axe.setup(document.documentElement);
    const { getRole } = axe.commons.aria, { accessibleText } = axe.commons.text, { isVisibleToScreenReaders } = axe.commons.dom;
    const leaves = ['link', 'button', 'heading', 'checkbox', 'img'];
    const named = [...leaves, 'textbox', 'combobox', 'navigation', 'region', 'group', 'list'];
    const states = ['aria-current', 'aria-expanded', 'aria-disabled', 'aria-checked', 'aria-busy'];
    const lines = [];
    const text = node => node.data.replace(/\s+/g, ' ').trim();
    function told(element) {
        const role = getRole(element);
        if (role === null || ['none', 'presentation', 'generic', 'paragraph'].includes(role)) return null;
        const name = named.includes(role) ? accessibleText(element) : '';
        const level = role === 'heading' ? [`level=${element.localName[1]}`] : [];
        const set = states.filter(state => element.hasAttribute(state) && element.getAttribute(state) !== 'false')
            .map(state => `${state.slice(5)}=${element.getAttribute(state)}`);
        const open = element.localName === 'details' ? [`open=${element.open}`] : [];
        return [role, ...(name ? [JSON.stringify(name)] : []), ...[...level, ...set, ...open].map(state => `[${state}]`)].join(' ');
    }
    function walk(node, depth) {
        if (node.nodeType === Node.TEXT_NODE) {
            if (text(node)) lines.push(`${'  '.repeat(depth)}- text: ${text(node)}`);
            return;
        }
        if (node.nodeType !== Node.ELEMENT_NODE || ['option', 'script'].includes(node.localName)) return;
        if (!isVisibleToScreenReaders(node)) return;
        // The clock of a recording runs.
        if (node.localName === 'time') return void lines.push(`${'  '.repeat(depth)}- time`);
        const line = node.localName === 'summary' ? `summary ${JSON.stringify(text({ data: node.textContent }))}` : told(node);
        if (line !== null) lines.push(`${'  '.repeat(depth)}- ${line}`);
        if (node.localName === 'summary' || leaves.includes(getRole(node))) return;
        for (const child of node.childNodes) walk(child, depth + (line === null ? 0 : 1));
    }
    walk(document.body, 0);
    axe.teardown();
    return lines.join('\n');
"#;

#[tokio::test]
async fn a_screen_reader_is_told_what_stands_there() {
    let axe = fs::read_to_string(AXE).unwrap();
    let mac = full();
    let page = Page::open(mac.path()).await;
    fill(&page).await;
    for name in page.pages().await {
        page.go_to(&name).await;
        let outline = page.run(&format!("{axe};{OUTLINE}")).await.unwrap();
        let outline = outline.as_str().unwrap().replace(env!("CARGO_PKG_VERSION"), "VERSION");
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("outline-{name}"), outline);
        });
    }
}
