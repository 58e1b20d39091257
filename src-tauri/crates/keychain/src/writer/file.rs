//! Writes tables and records as a `kych` file (keychain.md 6).

use super::schema::{Column, Relation};

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record {
    /// What stands before the columns' values: a certificate, a key blob, a password's ciphertext.
    pub(crate) data: Vec<u8>,
    /// The values, by column; a column that is not named has none.
    pub(crate) values: Vec<(u32, Value)>,
}

/// A value of a column.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// A number, four bytes.
    Number(u32),
    /// A date, 16 bytes.
    Date([u8; 16]),
    /// A text or any bytes, with their length.
    Bytes(Vec<u8>),
}

const HEADER_SIZE: usize = 20;
const RECORD_HEADER_SIZE: usize = 24;
const CREATE_VERSION: u32 = 2;
const RECORD_VERSION: u32 = 3;
const COMMIT_VERSION: u32 = 13;

/// The file of all records, and of the schema that describes them.
pub(crate) fn write(records: &[(Relation, Record)]) -> Vec<u8> {
    let tables = Relation::ALL.map(|relation| table(relation, &rows(relation, records)));
    let schema_header = 8 + 4 * tables.len();
    let mut offset = schema_header;
    let mut offsets = Vec::new();
    for table in &tables {
        offsets.push(offset as u32);
        offset += table.len();
    }
    let mut file = b"kych".to_vec();
    numbers(&mut file, &[0x0001_0000, 16, HEADER_SIZE as u32, 0]);
    numbers(&mut file, &[offset as u32, tables.len() as u32]);
    numbers(&mut file, &offsets);
    tables.iter().for_each(|table| file.extend(table));
    numbers(&mut file, &[COMMIT_VERSION]);
    file
}

/// Appends big-endian numbers.
pub(crate) fn numbers(out: &mut Vec<u8>, numbers: &[u32]) {
    numbers.iter().for_each(|number| out.extend(number.to_be_bytes()));
}

/// Appends zeros up to the next multiple of four.
pub(crate) fn pad(out: &mut Vec<u8>) {
    out.resize(out.len().next_multiple_of(4), 0);
}

fn rows(relation: Relation, records: &[(Relation, Record)]) -> Vec<Record> {
    match relation {
        Relation::SchemaInfo => Relation::ALL.map(relation_record).to_vec(),
        Relation::SchemaAttributes => Relation::ALL
            .into_iter()
            .flat_map(|relation| {
                relation.columns().into_iter().map(move |column| column_record(relation, column))
            })
            .collect(),
        _ => records.iter().filter(|(of, _)| *of == relation).map(|(_, record)| record.clone()).collect(),
    }
}

fn relation_record(relation: Relation) -> Record {
    let values = vec![(0, Value::Number(relation.id())), (1, Value::Bytes(relation.name().into()))];
    Record { data: Vec::new(), values }
}

/// One line of the schema. Columns without a name are named by their number, format 2.
fn column_record(relation: Relation, column: Column) -> Record {
    let mut values = vec![
        (0, Value::Number(relation.id())),
        (1, Value::Number(column.id)),
        (2, Value::Number(if column.name.is_some() { 0 } else { 2 })),
        (5, Value::Number(column.format as u32)),
    ];
    if let Some(name) = column.name {
        values.push((3, Value::Bytes(name.into())));
    }
    Record { data: Vec::new(), values }
}

fn table(relation: Relation, rows: &[Record]) -> Vec<u8> {
    let slots = rows.len().max(1);
    let first = 28 + 4 * slots;
    let columns = relation.columns();
    let mut body = Vec::new();
    let mut offsets = Vec::new();
    for (number, row) in (0u32..).zip(rows) {
        offsets.push((first + body.len()) as u32);
        body.extend(record(&columns, number, row));
    }
    let index = first + body.len();
    // A slot without a record is on the list of free ones: its offset with bit 0 set.
    let free = if rows.is_empty() { 28 | 1 } else { 0 };
    offsets.resize(slots, 0);
    let mut out = Vec::new();
    let size = (index + 8) as u32;
    numbers(
        &mut out,
        &[size, relation.id(), rows.len() as u32, first as u32, index as u32, free, slots as u32],
    );
    numbers(&mut out, &offsets);
    out.extend(body);
    numbers(&mut out, &[8, 0]);
    out
}

fn record(columns: &[Column], number: u32, row: &Record) -> Vec<u8> {
    let start = (RECORD_HEADER_SIZE + 4 * columns.len() + row.data.len()).next_multiple_of(4);
    let mut values = Vec::new();
    let mut offsets = Vec::new();
    for column in columns {
        let value = row.values.iter().find(|(id, _)| *id == column.id).map(|(_, value)| value);
        // Bit 0 of an offset says that there is one value.
        offsets.push(if value.is_some() { (start + values.len()) as u32 | 1 } else { 0 });
        if let Some(value) = value {
            append(&mut values, value);
        }
    }
    let mut out = Vec::new();
    let size = (start + values.len()) as u32;
    numbers(&mut out, &[size, number, CREATE_VERSION, RECORD_VERSION, row.data.len() as u32, 0]);
    numbers(&mut out, &offsets);
    out.extend(&row.data);
    pad(&mut out);
    out.extend(values);
    out
}

fn append(out: &mut Vec<u8>, value: &Value) {
    match value {
        Value::Number(number) => numbers(out, &[*number]),
        Value::Date(date) => out.extend(date),
        Value::Bytes(bytes) => {
            numbers(out, &[bytes.len() as u32]);
            out.extend(bytes);
            pad(out);
        }
    }
}
