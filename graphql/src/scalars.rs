use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use chrono::NaiveDate;
use cordee_domain::money;

/// An amount in cents of euro: a JSON integer within ±2^53.
#[derive(Clone, Copy, Debug)]
pub struct Cents(pub i64);

#[Scalar]
impl ScalarType for Cents {
    fn parse(value: Value) -> InputValueResult<Self> {
        integer(&value).map(Cents).ok_or_else(|| InputValueError::expected_type(value))
    }

    fn to_value(&self) -> Value {
        Value::from(self.0)
    }
}

/// A value in thousandths of its unit: a JSON integer within ±2^53.
#[derive(Clone, Copy, Debug)]
pub struct Thousandths(pub i64);

#[Scalar]
impl ScalarType for Thousandths {
    fn parse(value: Value) -> InputValueResult<Self> {
        integer(&value).map(Thousandths).ok_or_else(|| InputValueError::expected_type(value))
    }

    fn to_value(&self) -> Value {
        Value::from(self.0)
    }
}

impl From<money::Cents> for Cents {
    fn from(cents: money::Cents) -> Cents {
        Cents(cents.0)
    }
}

/// A day of the calendar, without a time: `2024-03-31`.
#[derive(Clone, Copy, Debug)]
pub struct Date(pub NaiveDate);

#[Scalar]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => NaiveDate::parse_from_str(text, "%Y-%m-%d")
                .map(Date)
                .map_err(|_| InputValueError::custom("Une date est attendue, comme 2024-03-31.")),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// A position in the tenant's journal, from 0: a JSON integer.
#[derive(Clone, Copy, Debug)]
pub struct JournalPosition(pub i64);

#[Scalar]
impl ScalarType for JournalPosition {
    fn parse(value: Value) -> InputValueResult<Self> {
        integer(&value).map(JournalPosition).ok_or_else(|| InputValueError::expected_type(value))
    }

    fn to_value(&self) -> Value {
        Value::from(self.0)
    }
}

/// A number of bytes: a JSON integer within ±2^53.
#[derive(Clone, Copy, Debug)]
pub struct ByteCount(pub i64);

#[Scalar]
impl ScalarType for ByteCount {
    fn parse(value: Value) -> InputValueResult<Self> {
        integer(&value).map(ByteCount).ok_or_else(|| InputValueError::expected_type(value))
    }

    fn to_value(&self) -> Value {
        Value::from(self.0)
    }
}

fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        _ => None,
    }
}
